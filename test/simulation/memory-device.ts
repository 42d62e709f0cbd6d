// A phone in memory: its disk can be copied, its process killed. What decides are the real modules of the protocol.
import type { DeviceId, MesaId, RecordId } from '../../src/domain/id.ts'
import { fileId } from '../../src/domain/file.ts'
import { sha, type Sha } from '../../src/domain/photo.ts'
import { hashOf } from '../../src/endpoint/take-file.ts'
import { fileDuty } from '../../src/protocol/file.ts'
import type { Json } from '../../src/domain/json.ts'
import type { Path } from '../../src/domain/record.ts'
import { compose, type Deed } from '../../src/protocol/compose.ts'
import { isUnsent, viewOf, type Held } from '../../src/protocol/held.ts'
import { incarnation, salt, type Incarnation, type Salt } from '../../src/protocol/name.ts'
import { nextBatch } from '../../src/protocol/outbox.ts'
import type { Row } from '../../src/protocol/row.ts'
import type { Digest } from '../../src/protocol/digest.ts'
import { digestOf, isSameDigest, markOf } from '../../src/protocol/row-marks.ts'
import { newScope } from '../../src/protocol/scope.ts'
import { settle } from '../../src/protocol/settle.ts'
import type { MesaAnswer, MesaRequest } from '../../src/protocol/sync.ts'
import { changesOf, isRefused, ownWords, shownIn, type MesaDisk } from './memory-disk.ts'
import type { Parcel } from './memory-server.ts'

let drawn = 0
/** Never the same twice in one simulation, as 32 random bits would be. */
const drawSalt = (): Salt => salt.parse((++drawn).toString(36))
const drawIncarnation = (): Incarnation => incarnation.parse(`inc${(++drawn).toString(36).padStart(4, '0')}`)

export class MemoryDevice {
  #run = drawSalt()
  /** Mesas in which the disk ever lost a row. */
  readonly #rotten = new Set<MesaId>()
  #disk: Map<MesaId, MesaDisk>
  readonly id: DeviceId
  /** What it believes to be the time: shown to people, and nothing else. */
  clock = 0

  constructor(id: DeviceId, mesas: readonly MesaId[]) {
    this.id = id
    this.#disk = new Map(
      mesas.map((mesa) => [
        mesa,
        {
          scope: newScope(mesa, 'write', drawIncarnation()),
          rows: new Map(),
          shadow: new Map(),
          held: [],
          files: new Map(),
        },
      ]),
    )
  }

  /** The same profile in another place, living on by itself (fault 10). */
  clone(): MemoryDevice {
    const twin = new MemoryDevice(this.id, [])
    for (const mesa of this.#rotten) twin.#rotten.add(mesa)
    twin.#disk = new Map(
      [...this.#disk].map(([mesa, { scope, rows, shadow, held, files }]) => [
        mesa,
        { scope, rows: new Map(rows), shadow: new Map(shadow), held: [...held], files: new Map(files) },
      ]),
    )
    return twin
  }

  /** The process dies; what is on the disk stays. */
  kill(): void {
    this.#run = drawSalt()
  }

  /** The disk loses a row, and nobody notices (sync.md §0.5). */
  rot(mesa: MesaId, rec: RecordId): void {
    const { scope, rows } = this.#in(mesa)
    if (!scope.shadowing && rows.delete(rec)) this.#rotten.add(mesa)
  }

  get mesas(): MesaId[] {
    return [...this.#disk.keys()]
  }

  view(mesa: MesaId, rec: RecordId): Row | null {
    const { scope, rows, held } = this.#in(mesa)
    return viewOf(rows.get(rec) ?? null, changesOf(held, rec), scope.stale)
  }

  valueAt(mesa: MesaId, rec: RecordId, at: Path): Json {
    return this.view(mesa, rec)?.leaves.get(at)?.value ?? null
  }

  /** @returns whether there was anything to keep */
  do(mesa: MesaId, deed: Deed): boolean {
    const disk = this.#in(mesa)
    const base = disk.rows.get(deed.rec) ?? null
    const changes = changesOf(disk.held, deed.rec)
    const n = Math.max(0, ...disk.held.map((change) => change.n)) + 1
    const { change, replaced } = compose(deed, {
      base,
      isStale: disk.scope.stale,
      changes,
      n,
      at: this.clock,
      off: -300,
    })
    put(disk, change ? [...replaced, change] : replaced)
    return change !== null
  }

  /** Seals what goes next, on the disk, and packs it. */
  pack(mesa: MesaId, room: number): Parcel {
    const disk = this.#in(mesa)
    if (disk.scope.counted !== this.#run && !disk.scope.shadowing) {
      disk.scope = { ...disk.scope, digest: countOf(disk.rows), counted: this.#run }
    }
    const numbered = disk.held
      .filter(({ seq = 0, state }) => seq > disk.scope.answered.seq && (state === 'sealed' || state === 'replaced'))
      .sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
    const open = disk.held.filter(({ state }) => state === 'open')
    const { request, lines, sealed, scope } = nextBatch(disk.scope, numbered, open, this.#run, room)
    put(disk, sealed)
    disk.scope = scope
    return { device: this.id, request, lines, room }
  }

  /**
   * @returns what it did that no answer may do: go back to what was before (I7), or take from the screen what is not
   * known to be gone
   */
  take(sent: MesaRequest, answer: MesaAnswer): string[] {
    const disk = this.#in(sent.id)
    const before = disk.scope
    const shown = shownIn(disk)
    const own = before.shadowing ? ownWords(disk) : []
    const current = disk.scope.shadowing ? disk.shadow : disk.rows
    const settled = settle(
      {
        scope: disk.scope,
        held: disk.held,
        baseOf: (id) => current.get(id) ?? null,
        freshIncarnation: drawIncarnation(),
      },
      sent,
      answer,
    )
    if (!settled) return []
    disk.scope = settled.scope
    put(disk, settled.held)
    const forgotten = new Set(settled.forgotten.map(({ n }) => n))
    disk.held = disk.held.filter(({ n }) => !forgotten.has(n))
    for (const row of settled.rows) current.set(row.id, row)
    if (settled.shadow === 'swap') disk.rows = disk.shadow
    if (settled.shadow === 'clear' || settled.shadow === 'swap') disk.shadow = new Map()
    const isAnew = disk.scope.shadowing && !before.shadowing
    const isSameDatabase = before.epoch === disk.scope.epoch
    const isSound =
      disk.scope.shadowing || this.#rotten.has(sent.id) || isSameDigest(disk.scope.digest, countOf(disk.rows))
    const isSameLife = before.epoch === disk.scope.epoch && before.inc === disk.scope.inc && !isAnew
    const went = { cursor: disk.scope.cursor < before.cursor, answers: disk.scope.answered.seq < before.answered.seq }
    const vanished = [...shown].filter((id) => disk.scope.shadowing && !shownIn(disk).has(id))
    return [
      ...(isSound ? [] : [`unsound: the digest of ${sent.id} is not that of its rows`]),
      ...(isAnew && isSameDatabase && !this.#rotten.has(sent.id) ? [`needless: ${sent.id} is fetched anew`] : []),
      ...(isSameLife && went.cursor ? [`back: the cursor of ${sent.id}`] : []),
      ...(isSameLife && went.answers ? [`back: what was answered in ${sent.id}`] : []),
      ...(disk.scope.shadowing
        ? own.filter(
            ({ n, text }) => !ownWords(disk).some((each) => each.n === n && each.text === text) && !isRefused(disk, n),
          )
        : []
      ).map(({ text }) => `hidden: ${text} while its mesa is fetched anew`),
      ...vanished.map((id) => `vanished: ${id} while its mesa is fetched anew`),
    ]
  }

  /** A photo and the word of it in a record, kept together. */
  keepPhoto(mesa: MesaId, rec: RecordId, bytes: Uint8Array): Sha {
    const name = sha.parse(hashOf(bytes))
    this.#in(mesa).files.set(name, bytes)
    this.do(mesa, { rec, type: 'meeting', patch: { 'photos/p1/file': name } })
    return name
  }

  filesToSend(mesa: MesaId): [Sha, Uint8Array][] {
    return [...this.#in(mesa).files].filter(([name]) => this.#duty(mesa, name) === 'send')
  }

  freeFiles(mesa: MesaId): void {
    const { files } = this.#in(mesa)
    for (const name of files.keys()) if (this.#duty(mesa, name) === 'free') files.delete(name)
  }

  holdsFile(mesa: MesaId, name: Sha): boolean {
    return this.#in(mesa).files.has(name)
  }

  #duty(mesa: MesaId, name: Sha) {
    const { scope, rows } = this.#in(mesa)
    return fileDuty(rows.get(fileId(name))?.v ?? null, scope)
  }

  isQuiet(mesa: MesaId): boolean {
    return !this.#in(mesa).held.some(isUnsent)
  }

  cursorOf(mesa: MesaId): number {
    return this.#in(mesa).scope.cursor
  }

  rowsOf(mesa: MesaId): ReadonlyMap<RecordId, Row> {
    return this.#in(mesa).rows
  }

  heldIn(mesa: MesaId): readonly Held[] {
    return this.#in(mesa).held
  }

  #in(mesa: MesaId): MesaDisk {
    const disk = this.#disk.get(mesa)
    if (!disk) throw new Error(`no mesa ${mesa}`)
    return disk
  }
}

const countOf = (rows: ReadonlyMap<RecordId, Row>): Digest => digestOf([...rows.values()].map(markOf))

function put(disk: MesaDisk, changes: readonly Held[]): void {
  const fresh = new Map(changes.map((change) => [change.n, change]))
  disk.held = [...disk.held.filter(({ n }) => !fresh.has(n)), ...changes].sort((a, b) => a.n - b.n)
}
