// How many women and how many men are among these people, of those of whom it was noted.
import type { Sex } from './person.ts'

export function womenAndMen(people: readonly { readonly sex?: Sex | undefined }[]): { women: number; men: number } {
  const of = (wanted: Sex): number => people.filter(({ sex }) => sex === wanted).length
  return { women: of('female'), men: of('male') }
}
