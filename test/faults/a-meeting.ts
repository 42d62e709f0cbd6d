// One committee meeting of the size that they have: 15 people, 4 agreements, 2.25 kB as plain JSON. All are invented.
import type { Json } from '../../src/domain/json.ts'

const FIRST = ['Rosa', 'Ñusak', 'Delia', 'Marco', 'Elva', 'Tito', 'Carla', 'Luis', 'Irma', 'Nelson', 'Percy', 'Ana']
const LAST = ['Ejemplo Kuja', 'Prueba Antich', 'Ficticio Wajai', 'Inventada Tsamajain', 'Prueba Chamik', 'Ejemplo Paati']
const FROM = ['Municipalidad de El Cenepa', 'UGEL Condorcanqui', 'Red de Salud', 'Comité de agua', 'Programa Juntos']
const TASKS = [
  'Solicitar a la UGEL el reporte de inicio escolar',
  'Conformar el grupo de agua y saneamiento',
  'Invitar a dos organizaciones de mujeres a la próxima sesión',
  'Presentar el balance del plan ante el consejo municipal',
]

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? ''
const day = (index: number): string =>
  `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`

/** Its leaves, as a screen would write them. */
export function aMeeting(index: number): Record<string, Json> {
  const leaves: Record<string, Json> = {
    kind: 'ordinary',
    minutesNumber: `${String(index + 1).padStart(3, '0')}-2024`,
    date: day(index),
    startTime: `09:${String(index % 60).padStart(2, '0')}`,
    place: `Comunidad ${pick(LAST, index)} ${index}`,
    state: 'draft',
  }
  for (let person = 0; person < 15; person++) {
    const seed = index * 31 + person * 17
    leaves[`attendance/a${person}/name`] = `${pick(FIRST, seed)} ${pick(LAST, seed + person)}`
    leaves[`attendance/a${person}/institution`] = pick(FROM, seed)
    leaves[`attendance/a${person}/state`] = seed % 5 === 0 ? 'late' : 'present'
  }
  for (let agreed = 0; agreed < 4; agreed++) {
    leaves[`agreements/c${agreed}/text`] = `${pick(TASKS, index + agreed)} (${index}.${agreed})`
    leaves[`agreements/c${agreed}/responsible`] = pick(FROM, index * 3 + agreed)
    leaves[`agreements/c${agreed}/due`] = day(index + agreed * 11)
  }
  return leaves
}
