// What became of the demonstration's agreements, and who of it is in the field: some mesas have written lately, some not.
import type { Json } from '../../domain/json.ts'
import { addDays, dateOf, localDate } from '../../domain/time.ts'
import type { Seedling } from '../plant.ts'
import type { Committee } from './committees.ts'
import { TOPICS } from './topics.ts'
import { idIn } from './year.ts'

const DAY = 86_400_000
/** How many days ago the last word of a mesa was written. */
const LAST_WORD: Readonly<Record<string, number>> = {
  'cer-amazonas': 0,
  chachapoyas: 5,
  condorcanqui: 3,
  'el-cenepa': 12,
  utcubamba: 1,
  luya: 4,
  bagua: 16,
}
/** What happened to an agreement, in turn. The last is left open. */
const FATES = ['done', 'done', 'doneLate', 'inProgress', 'done', 'notDone', 'open', 'rescheduled', 'open'] as const

/** @param now of the day on which the demonstration starts for the first time, milliseconds since 1970 */
export function stepsOf(committee: Committee, by: string, now: number): Seedling[] {
  const { mesa } = committee
  const days = committee.calendar.map(([date]) => date).sort()
  const closed = days.slice(0, -1)
  const steps = closed.flatMap((date, index) =>
    [0, 1, 2].flatMap((place): Seedling[] => {
      const number = index + 1
      const topic = TOPICS[(number * 3 + place) % TOPICS.length] ?? TOPICS[0]
      const due = addDays(localDate.parse(date), topic.days ?? 0)
      const said = wordsOf(FATES[(index * 3 + place) % FATES.length] ?? 'open', due)
      if (!said) return []
      const at = Date.parse(`${said.on}T11:20:00-05:00`)
      const of = idIn(mesa, `r${number}`)
      const fields = { of, agreement: `c${place + 1}`, ...said.fields, by, at }
      return [{ id: `${of}-c${place + 1}s`, kind: 'followUp', fields, at }]
    }),
  )
  const last = closed.length > 0 ? `r${closed.length}` : 'e1'
  return [...steps, ...lastWord(committee, by, now, last)]
}

interface Words {
  readonly on: string
  readonly fields: Readonly<Record<string, Json>>
}

function wordsOf(fate: (typeof FATES)[number], due: ReturnType<typeof addDays>): Words | null {
  switch (fate) {
    case 'done': {
      const date = addDays(due, -2)
      return { on: date, fields: { state: 'done', date, evidence: 'Oficio de respuesta (ejemplo)' } }
    }
    case 'doneLate': {
      const date = addDays(due, 9)
      return { on: date, fields: { state: 'done', date, note: 'Llegó después de dos recordatorios.' } }
    }
    case 'inProgress':
      return { on: addDays(due, -5), fields: { state: 'inProgress', note: 'La mitad está hecha.' } }
    case 'notDone':
      return { on: addDays(due, 15), fields: { state: 'notDone', note: 'No hubo presupuesto.' } }
    case 'rescheduled':
      return { on: due, fields: { state: 'rescheduled', due: addDays(due, 30), note: 'Se pidió un mes más.' } }
    case 'open':
      return null
  }
}

/** Written late, of the last closed session: it tells since when the mesa is silent. */
function lastWord({ mesa }: Committee, by: string, now: number, meeting: string): Seedling[] {
  const ago = LAST_WORD[mesa]
  if (ago === undefined) return []
  const at = now - ago * DAY
  const of = idIn(mesa, meeting)
  const fields = { of, agreement: 'c2', state: 'inProgress', note: 'Se pidió el informe por teléfono.', by, at }
  return [{ id: `${of}-last`, kind: 'followUp', fields, at }]
}

/** She is up the river since three days ago, and comes back in five. */
export function tripOf(mesa: string, by: string, now: number): Seedling {
  const at = now - 3 * DAY
  const fields = { by, from: dateOf(at), until: dateOf(now + 5 * DAY), at }
  return { id: idIn(mesa, 't1'), kind: 'fieldTrip', fields, at }
}
