// Meetings that two phones wrote down: which look like one, what was said of them, and what is shown through another.
import type { Pairing } from '../domain/join-meetings.ts'
import { isClosed } from '../domain/meeting.ts'
import type { Json } from '../domain/json.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Path } from '../domain/record.ts'
import {
  mergedInto,
  pairName,
  rulings,
  sameMeetingShape,
  lastWords,
  type Ruling,
  type Verdict,
} from '../domain/same-meeting.ts'
import { signaturesOver } from './joined-signatures.ts'
import type { StoredMeeting } from './meetings.ts'
import { findRecord } from './read.ts'
import { foundAs, readableRows } from './read-core.ts'
import { record, type Change } from './record.ts'
import type { Store } from './store.ts'

/** All that was said, of every pair. */
export async function allVerdicts(store: Store): Promise<Verdict[]> {
  const said = store.db.records.where('[kind+state]').equals(['sameMeeting', ''])
  const rows = await said.filter(await readableRows(store)).toArray()
  return rows.flatMap((row) => foundAs('sameMeeting', sameMeetingShape, row) ?? [])
}

/** What holds of each pair, by its name. */
export const allRulings = async (store: Store): Promise<Map<string, Ruling>> => rulings(await allVerdicts(store))

/** Meetings that are shown through another: other → the one that stays. */
export async function mergedAway(store: Store): Promise<Map<RecordId, RecordId>> {
  const ruled = await allRulings(store)
  const ids = [...new Set([...ruled.values()].flatMap(({ of, other }) => [of, other]))]
  const meetings = await Promise.all(ids.map((id) => findRecord(store, 'meeting', id)))
  const closed = new Set(meetings.flatMap((meeting) => (meeting && isClosed(meeting) ? meeting.id : [])))
  return mergedInto(ruled, (id) => closed.has(id))
}

/** The meetings that were said to be the same as this one, at any time: they have parts of one another. */
export async function everJoined(store: Store, id: RecordId): Promise<Set<RecordId>> {
  const verdicts = await allVerdicts(store)
  const joined = new Set([id])
  for (let before = 0; before < joined.size;) {
    before = joined.size
    for (const { of, other, verdict } of verdicts) {
      if (verdict !== 'same' || !of || !other || !(joined.has(of) || joined.has(other))) continue
      joined.add(of)
      joined.add(other)
    }
  }
  joined.delete(id)
  return joined
}

export interface Joining {
  readonly of: StoredMeeting
  readonly other: StoredMeeting
  readonly verdict: 'same' | 'different'
  /** What the meeting that stays takes: path → value. */
  readonly patch?: Readonly<Record<Path, Json>>
  /** Which of their rows are the same, where it takes anything: whoever signed in the other signed in it too. */
  readonly pairing?: Pairing | undefined
  /** The person's name. */
  readonly by: string
}

/**
 * Keeps what a person says of two meetings, and with it what the one that stays takes of the other.
 * @returns what takes both back
 */
export async function joinMeetings(
  store: Store,
  { of, other, verdict, patch = {}, pairing, by }: Joining,
): Promise<() => Promise<void>> {
  const name = pairName(of.id, other.id)
  const said = (await allVerdicts(store)).filter((each) => pairName(each.of ?? '', each.other ?? '') === name)
  const after = lastWords(said).map(({ id }) => id)
  const paths = Object.keys(patch).map((at) => at as Path) // the keys of such a map are paths by its type
  const before = Object.fromEntries(paths.map((at) => [at, of.seen?.get(at)?.value ?? null]))
  const stood = Object.fromEntries(Object.entries(before).filter(([, value]) => value !== null))
  const rec = store.newRecordId()
  const words = { of: of.id, other: other.id, verdict, after, by, at: store.now() }
  const there = { mesa: of.mesa, rec: of.id, type: 'meeting', seen: of.seen } as const
  const signed = pairing ? await signaturesOver(store, of, other, pairing) : []
  const changes: Change[] = [
    { mesa: of.mesa, rec, type: 'sameMeeting', patch: { ...words, ...(paths.length > 0 && { replaced: stood }) } },
    ...(paths.length > 0 ? [{ ...there, patch }] : []),
    ...signed,
  ]
  await record(store, ...changes)
  return () =>
    record(
      store,
      { mesa: of.mesa, rec, type: 'sameMeeting', op: 'del' },
      ...(paths.length > 0 ? [{ mesa: of.mesa, rec: of.id, type: 'meeting', patch: before } as const] : []),
      ...signed.map((each) => ({ ...each, patch: { isVoid: true } })),
    )
}

/** What was put together with a meeting, the last on top; and what it was put together with, if it is shown through it. */
export async function joinedWith(
  store: Store,
  mesa: MesaId,
  id: RecordId,
): Promise<{
  readonly into: StoredMeeting | null
  readonly from: readonly { readonly meeting: StoredMeeting; readonly ruling: Ruling }[]
}> {
  const ruled = [...(await allRulings(store)).values()].filter(({ verdict }) => verdict === 'same')
  const away = (await mergedAway(store)).get(id)
  const from = await Promise.all(
    ruled
      .filter(({ of, other }) => of === id || other === id)
      .map(async (ruling) => {
        const meeting = await findRecord(store, 'meeting', ruling.of === id ? ruling.other : ruling.of)
        return meeting?.mesa === mesa ? [{ meeting, ruling }] : []
      }),
  )
  const into = away ? await findRecord(store, 'meeting', away) : null
  return { into, from: from.flat().sort((a, b) => (b.ruling.at ?? 0) - (a.ruling.at ?? 0)) }
}
