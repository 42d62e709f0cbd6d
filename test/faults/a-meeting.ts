// Committee meetings of the size that they have: 15 people and 4 agreements, 2.25 kB each as plain JSON, a thousand of
// which gzip packs into 340 kB. All are invented, and the same each time.
import type { Json } from '../../src/domain/json.ts'

const SYLLABLES =
  'ka ya wa ni ta tsa mu ku shi nun pi ri an kuj wam pis ant ich jem paa tin cha mi ro sa del ma lu is'.split(' ')
const BODIES = ['Municipalidad', 'UGEL', 'Red de Salud', 'Comité de agua', 'Comedor', 'Agencia Agraria', 'Federación']
const PLACES = ['El Cenepa', 'Río Santiago', 'Nieva', 'Huampami', 'Galilea', 'Imacita', 'Candungos', 'Putuyakat']
const WORDS = (
  'solicitar presentar invitar conformar coordinar revisar informe balance grupo agua saneamiento escuela salud mujeres ' +
  'sesión próxima reporte inicio escolar consejo municipal comunidad acta plan trabajo visita botiquín posta camino'
).split(' ')

const ROSTER = 300

/**
 * Its leaves, as a screen would write them.
 * @param newKey names each of its entries, as the app does
 */
export function aMeeting(index: number, newKey: () => string): Record<string, Json> {
  let state = (index + 1) * 2_654_435_761
  /** From 0 to below `most`, by xorshift32. */
  const draw = (most: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % most
  }
  const one = (list: readonly string[]): string => list[draw(list.length)] ?? ''
  const name = (): string => {
    const word = one(SYLLABLES) + one(SYLLABLES)
    return word.charAt(0).toUpperCase() + word.slice(1)
  }
  const words = (count: number): string => Array.from({ length: count }, () => one(WORDS)).join(' ')
  const two = (most: number): string => String(1 + draw(most)).padStart(2, '0')
  const day = (): string => `2024-${two(12)}-${two(28)}`
  const leaves: Record<string, Json> = {
    kind: 'ordinary',
    minutesNumber: `${String((index % 900) + 1).padStart(3, '0')}-2024`,
    date: day(),
    startTime: `09:${two(59)}`,
    endTime: `12:${two(59)}`,
    otherNotes: words(20),
    place: `${name()} de ${one(PLACES)}`,
    state: 'draft',
  }
  for (let person = 0; person < 15; person++) {
    // Two in three are of the committee, whose people keep one key in all its meetings; the others came this once.
    const member = person % 3 === 2 ? null : `k3x9a0qp.b71hq2.${draw(ROSTER)}`
    const at = `attendance/${member ?? newKey()}`
    leaves[`${at}/name`] = `${name()} ${name()} ${name()}`
    leaves[`${at}/institution`] = `${one(BODIES)} ${one(PLACES)}`
    leaves[`${at}/state`] = draw(6) === 0 ? 'late' : 'present'
  }
  for (let agreed = 0; agreed < 4; agreed++) {
    const at = `agreements/${newKey()}`
    leaves[`${at}/text`] = words(12)
    leaves[`${at}/responsible`] = `${one(BODIES)} ${one(PLACES)}`
    leaves[`${at}/due`] = day()
  }
  return leaves
}
