// Closed meetings as a paper names them: the one that approved it, the one it sustains.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { AgreementExtract, MeetingExtract } from './extract.ts'
import { extractsOf } from './extracts.ts'
import { listedRows } from './read-core.ts'
import type { Store } from './store.ts'

export interface ClosedMeeting extends Pick<MeetingExtract, 'date' | 'kind' | 'minutesNumber'> {
  readonly id: RecordId
  readonly mesa: MesaId
  readonly agreements: readonly AgreementExtract[]
}

/** Older ones are seldom meant. */
const MANY = 60

/**
 * The newest first.
 * @param mesa of that mesa alone
 * @param named is among them however old it is
 */
export async function closedMeetings(
  store: Store,
  mesa: MesaId | null,
  named: RecordId | undefined,
): Promise<ClosedMeeting[]> {
  const isListed = await listedRows(store)
  const all = (await extractsOf(store, 'meeting'))
    .filter((each) => each.content.state === 'closed' && (mesa === null || each.mesa === mesa) && isListed(each))
    .map(({ id, mesa: of, content: { date, kind, minutesNumber, agreements } }): ClosedMeeting => {
      return { id, mesa: of, date, kind, minutesNumber, agreements }
    })
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
  return all.filter(({ id }, index) => index < MANY || id === named)
}
