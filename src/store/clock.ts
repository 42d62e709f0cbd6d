// What this device knows of its own clock, and the dates that were written while it could not be trusted.
import * as z from 'zod/mini'
import { addendumShape } from '../domain/addendum.ts'
import { clockDoubt, contactAfter, type ClockDoubt, type Contact, type Correction } from '../domain/clock.ts'
import type { RecordId } from '../domain/id.ts'
import { fieldPath } from '../domain/record.ts'
import { isClosed } from '../domain/meeting.ts'
import { dateOf, type LocalDate } from '../domain/time.ts'
import { eachHeldKey } from './held-keys.ts'
import type { StoredMeeting } from './meetings.ts'
import { allFoundAs, readableRows } from './read-core.ts'
import { record } from './record.ts'
import { readSession } from './session.ts'
import { mayWrite, type Store } from './store.ts'

declare const __APP_BUILT__: number

const KEY = 'contact'
const moment = { there: z.number(), here: z.number() }
const contactRow = z.object({ ...moment, wrong: z.optional(z.object(moment)) })
/** Null before the endpoint has ever answered. */
export async function lastContact({ db }: Store): Promise<Contact | null> {
  const row = await db.meta.get(KEY)
  return contactRow.safeParse(row?.value).data ?? null
}

/** The endpoint has answered. @param gap its clock minus this one's */
export async function noteContact(store: Store, gap: number): Promise<void> {
  const { meta } = store.db
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    await meta.put({ key: KEY, value: contactAfter(await lastContact(store), store.now(), gap) })
  })
}

/** @param built another day than that of this program */
export async function doubtOfClock(store: Store, built: number = __APP_BUILT__): Promise<ClockDoubt | null> {
  const contact = await lastContact(store)
  // What was answered was written before that answer, which says more of the clock than it does.
  let written: number | null = null
  await eachHeldKey(store, ['open', 'sealed'], ({ at }) => {
    written = Math.max(written ?? at, at)
  })
  return clockDoubt({ now: store.now(), built, contact, written })
}

/** For a new meeting: whose clock its date was taken from, when that clock is in doubt. */
export async function dateDoubtNow(store: Store): Promise<string | undefined> {
  return (await doubtOfClock(store)) ? (await readSession(store))?.device : undefined
}

/** Of closed actas: the day that was added to them as the true one. */
export async function confirmedDates(store: Store): Promise<ReadonlyMap<RecordId, LocalDate>> {
  const { records } = store.db
  const rows = await records
    .where('[kind+state]')
    .equals(['addendum', ''])
    .filter(await readableRows(store))
    .toArray()
  const dated = allFoundAs('addendum', addendumShape, rows).sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  return new Map(dated.flatMap(({ of, heldOn }) => (of && heldOn ? [[of, heldOn] as const] : [])))
}

/** What is known of a date in doubt. */
export interface DateInDoubt {
  /** Whether this device's clock was the one. */
  readonly isOurs: boolean
  readonly contact: Contact | null
  /** Of a closed acta, once it was said. */
  readonly heldOn: LocalDate | undefined
}

/** Null where nothing was ever in doubt. */
export async function dateInDoubt(store: Store, { id, dateDoubt }: StoredMeeting): Promise<DateInDoubt | null> {
  if (!dateDoubt) return null
  const isOurs = (await readSession(store))?.device === dateDoubt
  return { isOurs, contact: isOurs ? await lastContact(store) : null, heldOn: (await confirmedDates(store)).get(id) }
}

/** @param words what the addition to a closed acta says, which stays as it was sealed */
export async function settleDate(
  store: Store,
  meeting: StoredMeeting,
  { date, startTime }: Omit<Correction, 'days'>,
  { words, by }: { readonly words: string; readonly by: string },
): Promise<void> {
  const { mesa, id, seen } = meeting
  if (isClosed(meeting)) {
    const at = store.now()
    const patch = { of: id, text: words, by, at, date: dateOf(at), heldOn: date }
    return record(store, { mesa, rec: store.newRecordId(), type: 'addendum', patch })
  }
  const patch = {
    [fieldPath('date')]: date,
    ...(startTime && { [fieldPath('startTime')]: startTime }),
    [fieldPath('dateDoubt')]: null,
  }
  return record(store, { mesa, rec: id, type: 'meeting', patch, seen })
}
