// Pairs of meetings that look like one, found among all of them by their extracts.
import type { RecordId, MesaId } from '../domain/id.ts'
import { twins, type Look } from '../domain/meeting-twins.ts'
import type { LocalDate } from '../domain/time.ts'
import { fold } from '../domain/text.ts'
import { pairName } from '../domain/same-meeting.ts'
import { scopeAccess } from '../protocol/scope-access.ts'
import { extractsOf, type ExtractAs } from './extracts.ts'
import { allRulings, mergedAway } from './same-meetings.ts'
import type { Store } from './store.ts'

export interface Twin {
  readonly id: RecordId
  /** Who began it. */
  readonly author: string | undefined
}
export interface TwinPair {
  readonly mesa: MesaId
  readonly date: LocalDate | undefined
  /** The one that was begun first stays, or the one that is closed. */
  readonly of: Twin
  readonly other: Twin
}

/** In the mesas where this person may write, the newest first. */
export async function proposedTwins(store: Store): Promise<TwinPair[]> {
  const ruled = await allRulings(store)
  const away = ruled.size > 0 ? await mergedAway(store) : new Map<RecordId, RecordId>()
  const scopes = (await store.db.scopes.toArray()).map((row) => scopeAccess.parse(row))
  const writable = new Set(scopes.filter(({ access }) => access === 'write').map(({ mesa }) => mesa))
  const looks = (await extractsOf(store, 'meeting'))
    .filter(({ id, mesa }) => writable.has(mesa) && !away.has(id))
    .map((extract) => ({ ...lookOf(extract), extract }))
  return twins(looks, (one, other) => ruled.has(pairName(one.id, other.id)))
    .sort(([a], [b]) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .map(([one, other]): TwinPair => {
      const [first, second] = [one.extract, other.extract].sort(byStaying)
      return {
        mesa: one.extract.mesa,
        date: one.date,
        of: twinOf(first ?? one.extract),
        other: twinOf(second ?? other.extract),
      }
    })
}

type Extract = ExtractAs<'meeting'>

function lookOf({ id, mesa, content }: Extract): Look {
  const { date, kind, startTime, endTime, placeWords, people } = content
  return { id, mesa, date, kind, startTime, endTime, place: placeWords, people: people.map(({ name }) => fold(name)) }
}

const twinOf = ({ id, content: { author } }: Extract): Twin => ({ id, author })

/** The same on every phone. */
const byStaying = (a: Extract, b: Extract): number =>
  Number(b.content.state === 'closed') - Number(a.content.state === 'closed') ||
  (a.content.startedAt ?? 0) - (b.content.startedAt ?? 0) ||
  (a.id < b.id ? -1 : 1)
