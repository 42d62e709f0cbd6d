// What the secretariat said of the demonstration's year: verdicts, a link to one more activity, and one reprogramming.
import { addDays, localDate } from '../../domain/time.ts'
import type { Seedling } from '../plant.ts'
import { COMMITTEES } from './committees.ts'
import { GATHERINGS } from './gatherings.ts'
import { PAPERS } from './papers.ts'
import { idIn } from './year.ts'

export const SECRETARIAT = 'Secretaría Técnica'
const PLAN = 'poa-2024'

const NOTES: Readonly<Record<string, string>> = {
  'demo-cer-amazonas-d15': 'Falta el cargo de recepción del COREJU.',
  'demo-bagua-e1': 'Falta la nómina del comité con quien lo coordina.',
  'demo-condorcanqui-r6': 'La lista de asistencia no tiene firmas. Falta la hoja firmada.',
}
/** From this day on nobody has looked at anything yet. */
const NOT_YET = '2024-11-15'

interface Judged {
  readonly id: string
  readonly mesa: string
  readonly date: string
}

/** Sessions in the order of their days, as `yearOf` names them; the last is a draft. */
const sessions = (): Judged[] =>
  COMMITTEES.flatMap(({ mesa, calendar }) => {
    const inOrder = [...calendar].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, -1)
    return inOrder.flatMap(([date, , activity], index) =>
      activity === null ? [] : { id: idIn(mesa, `r${index + 1}`), mesa, date },
    )
  })

const inMesa = ({ id, mesa, date }: Judged): Judged => ({ id: idIn(mesa, id), mesa, date })

/** In the region's space, where only she writes. */
export function verdicts(): Seedling[] {
  const papers = PAPERS.filter(({ activity }) => activity !== undefined)
  const judged = [...sessions(), ...GATHERINGS.map(inMesa), ...papers.map(inMesa)].filter(({ date }) => date < NOT_YET)
  return judged.map(({ id, mesa, date }) => {
    const note = NOTES[id]
    const at = momentOf(date, 6)
    const says = note ? { verdict: 'observed', note } : { verdict: 'validated' }
    return { id: `${id}-v`, kind: 'validation', fields: { of: id, mesa, ...says, by: SECRETARIAT, at }, at }
  })
}

/** The session that installed the committee also heard how the agreement goes on. */
export function links(): Seedling[] {
  const of = idIn('cer-amazonas', 'r1')
  const at = momentOf('2024-02-28', 1)
  return [{ id: `${of}-c`, kind: 'contribution', fields: { of, plan: PLAN, activity: 'a02', by: SECRETARIAT, at }, at }]
}

export function reprogramming(): Seedling[] {
  const at = momentOf('2024-08-20', 0)
  const fields = {
    plan: PLAN,
    from: '2024-08-20',
    why: 'El taller pasa al IV trimestre: en agosto las comunidades están en campaña agrícola.',
    minutes: idIn('cer-amazonas', 'r5'),
    minutesName: 'Acta 005-2024 del CER',
    by: SECRETARIAT,
    at,
    changes: [{ key: 'a10', activity: 'a10', quarters: [4] }],
  }
  return [{ id: 'demo-reprogramacion-1', kind: 'planChange', fields, at }]
}

/** Four in the afternoon in Lima. */
const momentOf = (date: string, days: number): number =>
  Date.parse(`${addDays(localDate.parse(date), days)}T16:00:00-05:00`)
