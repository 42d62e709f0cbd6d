// Every agreement of every acta with what became of it, without a meeting being read.
import { agreementName, standingOf, stepsByAgreement, type Standing } from '../domain/follow-up.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import { numberInForce } from '../domain/minutes-number.ts'
import type { AgreementExtract, MeetingHead } from './extract.ts'
import { extractsOf } from './extracts.ts'
import { laterNumbers } from './minutes-numbers.ts'
import { listedRows } from './read-core.ts'
import type { Store } from './store.ts'

export interface TrackedAgreement {
  readonly mesa: MesaId
  readonly meeting: RecordId
  readonly held: MeetingHead
  readonly agreement: AgreementExtract
  readonly standing: Standing
}

/** Nearest day first; those without one last. */
export async function trackedAgreements(store: Store): Promise<TrackedAgreement[]> {
  const steps = (await extractsOf(store, 'followUp')).map(({ id, content }) => ({ ...content, id }))
  const stepsOf = stepsByAgreement(steps)
  const isListed = await listedRows(store)
  const meetings = (await extractsOf(store, 'meeting')).filter(isListed)
  const laterOf = await laterNumbers(store)
  return meetings
    .flatMap(({ mesa, id, content: { agreements, date, state, kind, place, ...content } }) => {
      const { number: minutesNumber } = numberInForce(content.minutesNumber, laterOf.get(id) ?? [])
      return agreements.map((agreement): TrackedAgreement => {
        const standing = standingOf(agreement, stepsOf.get(agreementName(id, agreement.key)) ?? [])
        return { mesa, meeting: id, held: { date, state, kind, minutesNumber, place }, agreement, standing }
      })
    })
    .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.held.date ?? '', b.held.date ?? ''))
}

const dayOf = ({ standing: { due } }: TrackedAgreement): string => (due === 'immediate' ? '' : due) || '\uffff'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Null when it is not on this device. */
export async function trackedAgreement(store: Store, meeting: string, key: string): Promise<TrackedAgreement | null> {
  const all = await trackedAgreements(store)
  return all.find((each) => each.meeting === meeting && each.agreement.key === key) ?? null
}
