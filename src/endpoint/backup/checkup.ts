// Whether what a database holds hangs together, counted again from its rows: mesa by mesa, and the log of deeds.
import { createHash } from 'node:crypto'
import { NO_ROWS, type Digest } from '../../protocol/digest.ts'
import { decodeRow, wireRow } from '../../protocol/row.ts'
import { isSameDigest, moved } from '../../protocol/row-marks.ts'
import { jsonIn } from '../json-in.ts'
import { verifyDeeds, type DeedsVerdict } from '../law/verify-deeds.ts'
import { deedsIn } from '../storage/deeds.ts'
import { textKept } from '../storage/kept-text.ts'
import type { Cell, StoredRow } from './fingerprint.ts'
import { notedDigests } from './digests.ts'
import { readAll, type Db, type Progress } from './rows.ts'
import type { TableName } from './tables.ts'

/** What can be wrong with a mesa. */
export type Fault =
  /** Its records are not those it has noted. */
  | 'digest'
  /** A record that cannot be read, or says another thing of itself than the columns beside it. */
  | 'record'
  /** A receipt is missing, or the last one is not where its device stands. */
  | 'receipts'
  /** A change set apart is not, to the letter, the one that was answered. */
  | 'quarantine'
  /** A whole file does not have the bytes of its name. */
  | 'files'

export interface MesaCheckup {
  readonly id: string
  readonly records: number
  readonly receipts: number
  readonly apart: number
  readonly files: number
  readonly faults: readonly Fault[]
}

export interface Checkup {
  readonly mesas: readonly MesaCheckup[]
  readonly deeds: DeedsVerdict
}

/** In one transaction, so that it is of one moment. */
export async function checkUp(db: Db, progress: Progress): Promise<Checkup> {
  const noted = await notedDigests(db)
  const mesas = new Map<string, Examined>()
  const of = (mesa: Cell | undefined): Examined => {
    const id = String(mesa)
    const known = mesas.get(id) ?? new Examined()
    mesas.set(id, known)
    return known
  }
  const digests: ReadonlyMap<string, Digest> = noted
  for (const id of noted.keys()) of(id)
  await readAll(db, IN_ORDER, progress.bind(null, 'checking'), async (table, rows) => {
    for (const row of rows) STEP[table]?.(of(row['mesa']), row)
  })
  const checked = [...mesas].map(([id, examined]): MesaCheckup => {
    // What was sent for a mesa that does not exist is kept too: it has noted nothing.
    const faults = examined.faultsOnce(digests.get(id) ?? NO_ROWS)
    const { records, receipts, apart, files } = examined
    return { id, records, receipts, apart, files, faults }
  })
  const deeds = await verifyDeeds(deedsIn(db, (work) => work(), false))
  return { mesas: checked.toSorted((a, b) => (a.id < b.id ? -1 : 1)), deeds }
}

/** Receipts before what they answer for; a file before its parts. */
const IN_ORDER = ['record', 'incarnation', 'receipt', 'quarantine', 'file', 'file_part'] as const

const STEP: { readonly [T in TableName]?: (mesa: Examined, row: StoredRow) => void } = {
  record: (mesa, row) => mesa.record(row),
  incarnation: (mesa, row) => mesa.incarnation(row),
  receipt: (mesa, row) => mesa.receipt(row),
  quarantine: (mesa, row) => mesa.quarantine(row),
  file: (mesa, row) => mesa.file(row),
  file_part: (mesa, row) => mesa.filePart(row),
}

/** One mesa while its rows pass by. */
class Examined {
  records = 0
  receipts = 0
  apart = 0
  files = 0
  readonly #faults = new Set<Fault>()
  #digest: Digest = NO_ROWS
  /** Where each life of a device stands, and what its receipts have told so far. */
  readonly #lives = new Map<string, { last: Cell; ch: Cell; seen: number; link: Cell }>()
  readonly #refused = new Set<string>()
  readonly #files = new Map<
    string,
    { readonly size: Cell; have: number; readonly sum: ReturnType<typeof createHash> }
  >()

  record({ id, type, v, chars, content }: StoredRow): void {
    this.records += 1
    const row = wireRow.safeParse(jsonIn(String(content)))
    const fits = row.success && row.data.id === id && row.data.type === type && row.data.v === v
    if (!fits || String(content).length !== chars) this.#faults.add('record')
    if (row.success) this.#digest = moved(this.#digest, null, decodeRow(row.data))
  }

  incarnation({ inc, last, ch }: StoredRow): void {
    this.#lives.set(String(inc), { last: last ?? null, ch: ch ?? null, seen: 0, link: '' })
  }

  receipt({ inc, seq, ch, hash, result }: StoredRow): void {
    this.receipts += 1
    const life = this.#lives.get(String(inc))
    if (result === 'refused') this.#refused.add(String(hash))
    if (life?.seen !== Number(seq) - 1) this.#faults.add('receipts')
    if (life) [life.seen, life.link] = [Number(seq), ch ?? null]
  }

  quarantine({ bytes }: StoredRow): void {
    this.apart += 1
    const hash = createHash('sha256')
      .update(textKept(String(bytes)))
      .digest('hex')
      .slice(0, 32)
    if (!this.#refused.has(hash)) this.#faults.add('quarantine')
  }

  file({ sha, size, whole }: StoredRow): void {
    this.files += 1
    if (whole === 1) this.#files.set(String(sha), { size: size ?? null, have: 0, sum: createHash('sha256') })
  }

  filePart({ sha, at, bytes }: StoredRow): void {
    const file = this.#files.get(String(sha))
    if (!file || !(bytes instanceof Uint8Array)) return
    if (at !== file.have) this.#faults.add('files')
    file.have += bytes.length
    file.sum.update(bytes)
  }

  /** All of its rows have passed. */
  faultsOnce(noted: Digest): Fault[] {
    if (!isSameDigest(this.#digest, noted)) this.#faults.add('digest')
    for (const { last, ch, seen, link } of this.#lives.values())
      if (seen !== last || (seen > 0 && link !== ch)) this.#faults.add('receipts')
    for (const [sha, { size, have, sum }] of this.#files)
      if (have !== size || sum.digest('hex') !== sha) this.#faults.add('files')
    return [...this.#faults]
  }
}
