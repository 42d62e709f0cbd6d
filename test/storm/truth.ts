// What the endpoint's database holds, read past the endpoint; and which of it a phone does not have.
import { Kysely } from 'kysely'
import type { MesaId, RecordId } from '../../src/domain/id.ts'
import type { Place } from '../../src/endpoint/config.ts'
import { engineOf } from '../../src/endpoint/open.ts'
import type { Tables } from '../../src/endpoint/storage/tables.ts'
import { decodeRow, wireRow, type Row } from '../../src/protocol/row.ts'
import { storedToRecord } from '../../src/store/content.ts'
import { readFile } from '../../src/store/files.ts'
import { filesToSend } from '../../src/store/file-custody.ts'
import type { Store } from '../../src/store/store.ts'
import { fetchFile } from '../../src/sync/fetch-file.ts'
import type { Applied, Photo, Truth } from './ledger.ts'
import type { Phone } from './phone.ts'

/** Characters of a row in what is said of it. */
const SHOWN = 40

export type Rows = Truth['rows']

export async function truthIn(
  place: Place,
): Promise<Truth & { readonly versions: ReadonlyMap<MesaId, number>; readonly epoch: string }> {
  const db = new Kysely<Tables>({ dialect: (await engineOf(place)).dialect })
  try {
    const { epoch } = await db.selectFrom('meta').select('epoch').executeTakeFirstOrThrow()
    const mesas = await db.selectFrom('mesa').select(['id', 'v']).execute()
    const records = await db.selectFrom('record').select(['mesa', 'content']).execute()
    const receipts = await db.selectFrom('receipt').selectAll().execute()
    const quarantine = await db.selectFrom('quarantine').select('bytes').execute()
    const rows = new Map(mesas.map(({ id }): [MesaId, Map<RecordId, Row>] => [id, new Map()]))
    for (const { mesa, content } of records) {
      const row = decodeRow(wireRow.parse(JSON.parse(content)))
      rows.get(mesa)?.set(row.id, row)
    }
    const applied = receipts.map(({ mesa, name, hash, result, copy, v }): Applied => {
      return { mesa, name, effect: JSON.stringify([hash, result, copy, v]) }
    })
    const apart = quarantine.map(({ bytes }) => bytes).join('\n')
    return { rows, receipts: applied, apart, versions: new Map(mesas.map(({ id, v }) => [id, v])), epoch }
  } finally {
    await db.destroy()
  }
}

/** Whether everything has gone out and come in. */
export async function isQuiet(store: Store, versions: ReadonlyMap<MesaId, number>): Promise<boolean> {
  const { db } = store
  const scopes = await db.scopes.toArray()
  if ((await filesToSend(store)).length > 0) return false
  const waiting = await db.outbox.where('state').anyOf('open', 'sealed').count()
  return waiting === 0 && scopes.every(({ mesa, cursor, shadowing }) => cursor === versions.get(mesa) && !shadowing)
}

/** Changes this phone keeps apart, as raw text. */
export async function apartOn({ db }: Store): Promise<string> {
  return JSON.stringify(await db.outbox.where('state').anyOf('refused', 'replaced').toArray())
}

/** I6: rows of the mesas this phone may read that it has not, or has otherwise, or has alone. In words. */
export async function missedBy({ db }: Store, truth: Rows): Promise<string[]> {
  const missed: string[] = []
  for (const { mesa } of await db.scopes.toArray()) {
    const there = truth.get(mesa) ?? new Map<RecordId, Row>()
    const stored = await db.records.where('[mesa+id]').between([mesa, ''], [mesa, '\uffff']).toArray()
    const here = new Map(stored.map(({ id, content }) => [id, storedToRecord(content).base]))
    for (const id of new Set([...there.keys(), ...here.keys()])) {
      const [a, b] = [plain(there.get(id)), plain(here.get(id))]
      if (a !== b)
        missed.push(`${mesa}/${id} on ${db.name}: ${b.slice(0, SHOWN)} where the endpoint has ${a.slice(0, SHOWN)}`)
    }
  }
  return missed
}

const plain = (row: Row | null | undefined): string =>
  row ? JSON.stringify([row.v, row.type, [...row.leaves].sort(([a], [b]) => (a < b ? -1 : 1))]) : 'nothing'

/** I11: photos that this phone cannot get from the endpoint, byte for byte what they were. In words. */
export async function spoiledFor({ store, send }: Phone, photos: readonly Photo[]): Promise<string[]> {
  const spoiled: string[] = []
  for (const photo of photos) {
    const fetched = await fetchFile(store, send, photo)
    const read = await readFile(store, photo.mesa, photo.sha)
    if (read.is !== 'here') spoiled.push(`${photo.sha} of ${photo.by}: ${fetched.is}, ${read.is}`)
  }
  return spoiled
}
