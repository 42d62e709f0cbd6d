// The device's tables. Indexes stand only on what may stay readable without the PIN: mesa, kind, dates, states.
import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Mime } from '../domain/file.ts'
import type { Sha } from '../domain/photo.ts'
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Kind } from '../domain/kinds.ts'
import type { LocalDate } from '../domain/time.ts'
import type { Scope } from '../protocol/scope.ts'
import type { StoredChange } from './change-content.ts'
import type { StoredRecord } from './content.ts'
import type { ExtractPage } from './extract-pages.ts'

/** Raised with every version of the tables; older code that still runs in another tab then writes nothing (I14). */
export const CODE = 3

export interface RecordRow {
  readonly mesa: MesaId
  readonly id: RecordId
  /** Empty once removed, so that no list shows it. */
  readonly kind: Kind | '' | (string & {})
  readonly date?: LocalDate
  readonly state?: string
  /** Days on which something in it falls due. */
  readonly due?: readonly LocalDate[]
  /** Of what the endpoint sent, see `markOf`; absent where it has sent nothing. */
  readonly mark?: string
  /** Raised with every writing of any row, and never used twice: who follows the rows reads only what is above his last. */
  readonly rev: number
  readonly content: StoredRecord
}

export interface OutboxRow {
  readonly n: number
  readonly mesa: MesaId
  readonly rec: RecordId
  readonly state: string
  /** When it was last written, milliseconds since 1970. */
  readonly at: number
  /** Its number, once it is sealed. */
  readonly seq?: number
  /** Characters that travel. */
  readonly size: number
  readonly content: StoredChange
}

export interface FileRow {
  readonly mesa: MesaId
  readonly sha: Sha
  readonly size: number
  readonly mime: Mime
  /** The record that speaks of it. */
  readonly rec: RecordId
  /** When it came to be here, milliseconds since 1970. */
  readonly at: number
  /** `coming`: being fetched. `damaged`: its bytes are no longer those of its name. */
  readonly state: 'whole' | 'coming' | 'damaged'
  /** Bytes the endpoint said it has; null until it was asked or sent something. */
  readonly sent: number | null
  /** When it was taken away here before anyone else had it, milliseconds since 1970: it goes nowhere, unless put back. */
  readonly left?: number
}

/** At most 32 KiB each, and never a Blob: larger values and Blobs lie in files that cleaners delete (sync.md §0.4). */
export interface PartRow {
  readonly mesa: MesaId
  readonly sha: Sha
  readonly at: number
  readonly bytes: ArrayBuffer
}

export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

export class Database extends Dexie {
  declare readonly records: Table<RecordRow, [MesaId, RecordId]>
  declare readonly outbox: EntityTable<OutboxRow, 'n'>
  declare readonly scopes: Table<Scope, MesaId>
  declare readonly files: Table<FileRow, [MesaId, Sha]>
  declare readonly parts: Table<PartRow, [MesaId, Sha, number]>
  declare readonly pages: EntityTable<ExtractPage, 'n'>
  declare readonly meta: Table<MetaRow, string>

  /** @param indexedDB another than the browser's usual one */
  constructor(name: string, indexedDB?: IDBFactory) {
    // `strict`: «guardado» is said only of what the disk has. The default of Chrome loses seconds of work (sync.md §0.2).
    super(name, { chromeTransactionDurability: 'strict', ...(indexedDB && { indexedDB }) })
    this.version(1).stores({
      records: '[mesa+id], id, [mesa+kind], [kind+date], [kind+state], *due',
      outbox: '++n, [mesa+rec], [mesa+state], state',
      scopes: 'mesa',
      meta: 'key',
    })
    const second = this.version(2).stores({
      // Its keys alone tell which rows are here.
      records: '[mesa+id], id, [mesa+kind], [kind+date], [kind+state], *due, [mesa+mark], rev',
      // The last of them tells all that a count or a list needs, without a change being read.
      outbox: '++n, [mesa+rec], [mesa+state], [mesa+seq], [state+mesa+rec+at+size]',
      files: '[mesa+sha], state',
      parts: '[mesa+sha+at]',
      extracts: '[mesa+id]',
    })
    second.upgrade(async (tx) => {
      let rev = 0
      const records = tx.table('records').toCollection()
      await records.modify((row) => Object.assign(row, { rev: ++rev }))
      await tx.table('meta').put({ key: 'rev', value: rev })
      await tx.table('outbox').toCollection().modify(withNumber)
      const uncounted = { safe: 0, digest: { n: 0, x: '0000000000000000' }, counted: null }
      const scopes = tx.table('scopes').toCollection()
      await scopes.modify((scope) => Object.assign(scope, uncounted, { stale: scope.shadowing }))
    })
    this.version(3).stores({ extracts: null, pages: '++n' })
  }
}

function withNumber(row: { seq?: number; size?: number } & Pick<OutboxRow, 'content'>): void {
  const { seq, bytes } = row.content
  if (seq !== undefined) row.seq = seq
  row.size = bytes?.length ?? JSON.stringify(row.content).length
}
