// Of what the actas say, what is still due after all that was said since.
import { followUpShape, standingOf, type Step } from '../domain/follow-up.ts'
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
  const stepsOf = await stepsByAgreement(store)
  const found = written.filter(({ meeting, agreement }) => !stepsOf.has(nameOf(meeting.id, agreement.key)))
  const read = new Map(written.map((each) => [nameOf(each.meeting.id, each.agreement.key), each]))
  for (const [name, steps] of stepsOf) {
    const known = read.get(name) ?? (steps.some(({ due }) => isWithin(due)) ? await spokenOf(store, steps) : null)
    if (!known) continue
    const { isOpen, due } = standingOf(known.agreement, steps)
    if (isOpen && due && due !== 'immediate' && isWithin(due)) found.push({ ...known, due })
  }
  return found.sort((a, b) => (a.due < b.due ? -1 : 1))
}

const nameOf = (meeting: string | undefined, key: string | undefined): string => `${meeting}/${key}`

async function spokenOf(store: Store, [step]: readonly Step[]): Promise<Omit<DatedAgreement, 'due'> | null> {
  const meeting = await findRecord(store, 'meeting', step?.of ?? '')
  const agreement = meeting?.agreements.find(({ key }) => key === step?.agreement)
  return meeting && agreement ? { meeting, agreement } : null
}

async function stepsByAgreement(store: Store): Promise<Map<string, Step[]>> {
  const rows = await store.db.records
    .where('[kind+state]')
    .equals(['followUp', ''])
    .filter(await readableRows(store))
    .toArray()
  const byAgreement = new Map<string, Step[]>()
  for (const step of rows.flatMap((row) => foundAs('followUp', followUpShape, row) ?? [])) {
    const name = nameOf(step.of, step.agreement)
    byAgreement.set(name, [...(byAgreement.get(name) ?? []), step])
  }
  return byAgreement
}
