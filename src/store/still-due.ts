// Of what the actas say, what is still due after all that was said since.
import { agreementName, followUpShape, standingOf, stepsByAgreement, type Step } from '../domain/follow-up.ts'
import type { DatedAgreement } from './agreements.ts'
import { findRecord } from './read.ts'
import { foundAs, readableRows } from './read-core.ts'
import type { Store } from './store.ts'

/**
 * Without what was done or given up, and by the day in force. A meeting is read again only for an agreement that was
 * moved to between these days.
 * @param written what falls due between these days by the actas themselves
 */
export async function stillDue(
  store: Store,
  written: readonly DatedAgreement[],
  from: string,
  to: string,
): Promise<DatedAgreement[]> {
  const isWithin = (day: string | undefined): boolean => day !== undefined && day >= from && day <= to
  const stepsOf = stepsByAgreement(await stepsHere(store))
  const found = written.filter(({ meeting, agreement }) => !stepsOf.has(agreementName(meeting.id, agreement.key)))
  const read = new Map(written.map((each) => [agreementName(each.meeting.id, each.agreement.key), each]))
  for (const [name, steps] of stepsOf) {
    const known = read.get(name) ?? (steps.some(({ due }) => isWithin(due)) ? await spokenOf(store, steps) : null)
    if (!known) continue
    const { isOpen, due } = standingOf(known.agreement, steps)
    if (isOpen && due && due !== 'immediate' && isWithin(due)) found.push({ ...known, due })
  }
  return found.sort((a, b) => (a.due < b.due ? -1 : 1))
}

async function spokenOf(store: Store, [step]: readonly Step[]): Promise<Omit<DatedAgreement, 'due'> | null> {
  const meeting = await findRecord(store, 'meeting', step?.of ?? '')
  const agreement = meeting?.agreements.find(({ key }) => key === step?.agreement)
  return meeting && agreement ? { meeting, agreement } : null
}

/** From the records themselves: taking extracts of everything has no place on the way of the first screen. */
async function stepsHere(store: Store): Promise<Step[]> {
  const rows = await store.db.records
    .where('[kind+state]')
    .equals(['followUp', ''])
    .filter(await readableRows(store))
    .toArray()
  return rows.flatMap((row) => foundAs('followUp', followUpShape, row) ?? [])
}
