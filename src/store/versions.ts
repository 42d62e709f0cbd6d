// Two versions of one record, each with who wrote it and when; and all of them that a meeting ever had.
import { conflictShape } from '../domain/conflict.ts'
import { isKind, kinds } from '../domain/kinds.ts'
import type { Path } from '../domain/record.ts'
import { citedName } from '../protocol/held.ts'
import { STATE, type Leaf, type Row } from '../protocol/row.ts'
import type { StoredMeeting } from './meetings.ts'
import type { Found } from './read.ts'
import { foundAs, readableRows } from './read-core.ts'
import { everJoined } from './same-meetings.ts'
import { changesOf } from './show.ts'
import type { Store } from './store.ts'

/** Who wrote something, as far as it is known. */
export interface Author {
  readonly by?: string | undefined
  /** Milliseconds since 1970. */
  readonly at?: number | undefined
}

export interface Versions {
  readonly copy: Found<'conflict'>
  /** The record as it is now; null when it is not here, or of a kind that this version does not know. */
  readonly record: (object & { readonly seen?: Row['leaves'] }) | null
  /** Of what stands in the record where the copy has something else. */
  readonly standing: Author
  /** A closed acta takes nothing more. */
  readonly isSealed: boolean
}

/** Null when there is no such copy for this person. @param me her name */
export async function findVersions(store: Store, id: string, me: string): Promise<Versions | null> {
  const isReadable = await readableRows(store)
  const row = await store.db.records.where('id').equals(id).filter(isReadable).first()
  const copy = foundAs('conflict', conflictShape, row)
  return copy && versionsOf(store, copy, me)
}

async function versionsOf(store: Store, copy: Found<'conflict'>, me: string): Promise<Versions> {
  const { mesa, of, ofType = '', values = {} } = copy
  const row = of && isKind(ofType) ? await store.db.records.get([mesa, of]) : undefined
  const record = row && isKind(ofType) ? foundAs(ofType, kinds[ofType], row) : null
  const seen = record?.seen ?? new Map<Path, Leaf>()
  const own = new Map(of ? (await changesOf(store, mesa, of)).map((each) => [citedName(each), each.mutation.at]) : [])
  const authors = [...seen].flatMap(([at, leaf]): Author[] => {
    if (!Object.hasOwn(values, at)) return []
    const known = standingOf(copy).get(at)
    if (known && known.name === leaf.name) return [known]
    const written = own.get(leaf.name)
    return leaf.name === null || written !== undefined ? [{ by: me, at: written }] : []
  })
  return { copy, record, standing: latestOf(authors), isSealed: seen.get(STATE)?.value === 'closed' }
}

const standingOf = ({ standing = {} }: Found<'conflict'>) =>
  new Map(
    Object.entries(standing).map(([at, { name, by, at: when }]) => [
      at,
      { name, by: by ?? undefined, at: when ?? undefined },
    ]),
  )

const latestOf = (authors: readonly Author[]): Author =>
  authors.reduce<Author>((last, each) => ((each.at ?? 0) >= (last.at ?? 0) ? each : last), {})

/** Every copy there ever was of a meeting, the last on top, each with who wrote what stood there. */
export async function keptVersions(
  store: Store,
  { mesa, id }: Pick<StoredMeeting, 'mesa' | 'id'>,
): Promise<readonly { readonly copy: Found<'conflict'>; readonly standing: Author }[]> {
  const rows = await store.db.records
    .where({ mesa, kind: 'conflict' })
    .filter(await readableRows(store))
    .toArray()
  return rows
    .flatMap((row) => foundAs('conflict', conflictShape, row) ?? [])
    .filter(({ of }) => of === id)
    .sort((a, b) => (b.decidedAt ?? b.at ?? 0) - (a.decidedAt ?? a.at ?? 0))
    .map((copy) => ({ copy, standing: latestOf([...standingOf(copy).values()]) }))
}

export async function hasKeptVersions(store: Store, meeting: Pick<StoredMeeting, 'mesa' | 'id'>): Promise<boolean> {
  return (await everJoined(store, meeting.id)).size > 0 || (await keptVersions(store, meeting)).length > 0
}
