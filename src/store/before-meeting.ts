// What a meeting begins with: the acta of the one before it, and what earlier ones agreed and is still open.
import type { RecordId } from '../domain/id.ts'
import type { MeetingKind } from '../domain/meeting-brief.ts'
import { byNumber, numberInForce } from '../domain/minutes-number.ts'
import type { MeetingHead } from './extract.ts'
import { extractsOf, type ExtractAs } from './extracts.ts'
import type { StoredMeeting } from './meetings.ts'
import { laterNumbers } from './minutes-numbers.ts'
import type { Store } from './store.ts'
import { trackedAgreements, type TrackedAgreement } from './tracked-agreements.ts'

export interface BeforeMeeting {
  /** Of the committee's last session that has a closed acta. */
  readonly minutes: (MeetingHead & { readonly id: RecordId }) | null
  /** Those of that acta first, then of the nearest day. */
  readonly pending: readonly TrackedAgreement[]
}

/** Sessions read the acta of the session before; a workshop or a visit of others in between has none to be read. */
const SESSIONS: ReadonlySet<MeetingKind | undefined> = new Set(['installation', 'ordinary', 'extraordinary', undefined])

type At = Pick<StoredMeeting, 'id' | 'mesa'> & { readonly date: StoredMeeting['date'] | undefined }

export async function beforeMeeting(store: Store, at: At): Promise<BeforeMeeting> {
  const isEarlier = (date: string | undefined): date is string =>
    date !== undefined && (at.date === undefined || date < at.date)
  const laterOf = await laterNumbers(store)
  const last = (await extractsOf(store, 'meeting'))
    .filter(({ id, mesa, content }) => mesa === at.mesa && id !== at.id && content.state === 'closed')
    .filter(({ content }) => SESSIONS.has(content.kind) && isEarlier(content.date))
    .map(({ id, content }) => ({ id, ...headOf(content, laterOf.get(id)) }))
    .reduce<Earlier | null>((latest, each) => (isAfter(each, latest) ? each : latest), null)
  const pending = (await trackedAgreements(store))
    .filter(({ mesa, meeting, standing }) => mesa === at.mesa && meeting !== at.id && standing.isOpen)
    .filter(({ held }) => isEarlier(held.date))
  return {
    minutes: last,
    pending: [
      ...pending.filter(({ meeting }) => meeting === last?.id),
      ...pending.filter(({ meeting }) => meeting !== last?.id),
    ],
  }
}

type Earlier = NonNullable<BeforeMeeting['minutes']>

/** Two of one day: the higher number was written later. */
function isAfter(one: Earlier, latest: Earlier | null): boolean {
  if (!latest || one.date !== latest.date) return !latest || (one.date ?? '') > (latest.date ?? '')
  return byNumber(one.minutesNumber, latest.minutesNumber) > 0
}

/** With the number that is in force. */
function headOf(
  { date, state, kind, minutesNumber, place }: ExtractAs<'meeting'>['content'],
  later: Parameters<typeof numberInForce>[1] = [],
): MeetingHead {
  return { date, state, kind, minutesNumber: numberInForce(minutesNumber, later).number, place }
}
