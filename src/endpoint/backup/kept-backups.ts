// The names of the backups a schedule makes, and which of them have served their time.
import { LEFTOVER } from './backup.ts'

const NAME = /^cuaderno-(\d{4}-\d{2})-\d{2}T\d{2}-\d{2}-\d{2}Z\.copia$/
const MONTHS = 12

/** The order of names is that of time. */
export const backupName = (at: number): string =>
  `cuaderno-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.copia`

/** What may be thrown away, of what lies in the folder: others' files never. */
export function outlived(names: readonly string[], keep: number, now: number): string[] {
  const ours = names
    .filter((name) => NAME.test(name))
    .toSorted()
    .toReversed()
  const kept = new Set(ours.slice(0, keep))
  const months = lastMonths(now)
  for (const name of ours) {
    const month = NAME.exec(name)?.[1] ?? ''
    // The newest of each month stands before the others.
    if (months.delete(month)) kept.add(name)
  }
  return ours.filter((name) => !kept.has(name))
}

/** What killed processes left of backups they were making. */
export const leftovers = (names: readonly string[]): string[] =>
  names.filter((name) => LEFTOVER.test(name) && NAME.test(name.replace(LEFTOVER, '')))

/** This one, and those before it, as names have them. */
function lastMonths(now: number): Set<string> {
  const today = new Date(now)
  const first = (back: number) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1))
  return new Set(Array.from({ length: MONTHS }, (_, back) => first(back).toISOString().slice(0, 7)))
}
