// The endpoint's storage in memory, with backups that can be put back. What decides is the real `apply`.
import type { Sha } from '../../src/domain/photo.ts'
import type { Grant } from '../../src/domain/access.ts'
import type { DeviceId, MesaId, RecordId } from '../../src/domain/id.ts'
import { apply } from '../../src/endpoint/apply.ts'
import { hashOf, takePiece, type Piece } from '../../src/endpoint/take-file.ts'
import { parseLine } from '../../src/endpoint/line.ts'
import type { IncarnationState, MesaTransaction, Quarantined, Receipt } from '../../src/endpoint/storage/contract.ts'
import { NO_ROWS, type Digest } from '../../src/protocol/digest.ts'
import { encodeRow, wireRow, type Row } from '../../src/protocol/row.ts'
import type { MesaAnswer, MesaRequest } from '../../src/protocol/sync.ts'
import { memoryFiles, type HeldFile } from './memory-files.ts'

interface Holding {
  v: number
  safe: number
  digest: Digest
  rows: Map<RecordId, Row>
  receipts: Receipt[]
  incarnations: Map<string, IncarnationState>
  quarantine: Quarantined[]
  files: Map<Sha, HeldFile>
}

/** One mesa's part of a request on its way. */
export interface Parcel {
  readonly device: DeviceId
  readonly request: MesaRequest
  readonly lines: readonly string[]
  readonly room: number
}

const copyOf = (state: Holding): Holding => ({
  v: state.v,
  safe: state.safe,
  digest: state.digest,
  rows: new Map(state.rows),
  receipts: [...state.receipts],
  incarnations: new Map(state.incarnations),
  quarantine: [...state.quarantine],
  files: new Map(state.files),
})

export class MemoryServer {
  epoch = 'e1'
  #epochs = 1
  #mesas = new Map<MesaId, Holding>()
  #backup: Map<MesaId, Holding> | null = null
  readonly access = new Map<string, Grant['access'] | 'none'>()

  constructor(mesas: readonly MesaId[]) {
    for (const id of mesas) {
      this.#mesas.set(id, {
        v: 0,
        safe: 0,
        digest: NO_ROWS,
        rows: new Map(),
        receipts: [],
        incarnations: new Map(),
        quarantine: [],
        files: new Map(),
      })
    }
  }

  rowsOf(mesa: MesaId): ReadonlyMap<RecordId, Row> {
    return this.#state(mesa).rows
  }

  quarantineOf(mesa: MesaId): readonly Quarantined[] {
    return this.#state(mesa).quarantine
  }

  mayRead(device: DeviceId, mesa: MesaId): boolean {
    return this.access.get(`${device}/${mesa}`) !== 'none'
  }

  mayWrite(device: DeviceId, mesa: MesaId): boolean {
    return (this.access.get(`${device}/${mesa}`) ?? 'write') === 'write'
  }

  receiptsOf(mesa: MesaId): readonly Receipt[] {
    return this.#state(mesa).receipts
  }

  versionOf(mesa: MesaId): number {
    return this.#state(mesa).v
  }

  /** A verified one: from now on the devices may forget what is in it. */
  backUp(): void {
    this.#backup = new Map([...this.#mesas].map(([id, state]) => [id, copyOf(state)]))
    for (const state of this.#mesas.values()) state.safe = state.v
  }

  /** Somebody puts the backup back by hand, and tells nobody: not even the database knows. */
  restoreUnsaid(): void {
    if (this.#backup) this.#mesas = new Map([...this.#backup].map(([id, state]) => [id, copyOf(state)]))
  }

  restore(): void {
    if (!this.#backup) return
    this.restoreUnsaid()
    this.epoch = `e${++this.#epochs}`
  }

  async receive({ device, request, lines, room }: Parcel): Promise<MesaAnswer> {
    const work = copyOf(this.#state(request.id))
    const parsed = lines.map((text) => {
      const line = parseLine(text)
      if (!line) throw new Error(`a device sent an unreadable line: ${text}`)
      return line
    })
    const access = this.access.get(`${device}/${request.id}`) ?? 'write'
    const answer = await apply(
      transactionOn(request.id, this.epoch, work, () => (this.epoch = `e${++this.#epochs}`)),
      {
        author: {
          device,
          name: device,
          access,
        },
        request,
        lines: parsed,
        room,
        now: 0,
      },
    )
    this.#mesas.set(request.id, work)
    // As on the wire, so that nothing is shared with a device.
    const rows = answer.rows.map(({ text }) => wireRow.parse(JSON.parse(text)))
    return { ...structuredClone(answer), rows }
  }

  async fileAt(mesa: MesaId, sha: Sha): Promise<{ have: number }> {
    return { have: this.#state(mesa).files.get(sha)?.have ?? 0 }
  }

  /** Whole, and what its name says. */
  hasWhole(mesa: MesaId, sha: Sha): boolean {
    const file = this.#state(mesa).files.get(sha)
    return file?.whole === true && hashOf(file.bytes) === sha
  }

  async receivePiece(device: DeviceId, piece: Piece): Promise<void> {
    if (!this.mayWrite(device, piece.mesa)) return
    const work = copyOf(this.#state(piece.mesa))
    const tx = transactionOn(piece.mesa, this.epoch, work, () => this.epoch)
    await takePiece(tx, memoryFiles(work.files), piece, 0)
    this.#mesas.set(piece.mesa, work)
  }

  #state(mesa: MesaId): Holding {
    const state = this.#mesas.get(mesa)
    if (!state) throw new Error(`no mesa ${mesa}`)
    return state
  }
}

function transactionOn(id: MesaId, epoch: string, state: Holding, renewEpoch: () => string): MesaTransaction {
  return {
    id,
    epoch,
    scope: { space: 'mesa', v: state.v, safe: state.safe, digest: state.digest },
    renewEpoch: async () => renewEpoch(),
    incarnation: async (inc) => state.incarnations.get(inc) ?? null,
    receipts: async (inc, from, to) =>
      state.receipts
        .filter((receipt) => receipt.inc === inc && receipt.result.seq >= from && receipt.result.seq <= to)
        .sort((a, b) => a.result.seq - b.result.seq),
    receiptsNamed: async (names) => state.receipts.filter(({ name }) => names.includes(name)),
    records: async (ids) => ids.flatMap((each) => state.rows.get(each) ?? []),
    quarantined: async (name) => state.quarantine.find((each) => each.name === name) ?? null,
    page: async (cursor, room) => {
      const newer = [...state.rows.values()].filter(({ v }) => v > cursor).sort((a, b) => a.v - b.v)
      let left = room
      let end = cursor
      for (const row of newer) {
        if (row.v > end && left <= 0 && end > cursor) break
        left -= JSON.stringify(encodeRow(row)).length
        end = row.v
      }
      const rows = newer.filter(({ v }) => v <= end)
      const more = rows.length < newer.length
      const texts = rows.map((row) => ({ id: row.id, text: JSON.stringify(encodeRow(row)) }))
      return { rows: texts, v: more ? end : Math.max(state.v, cursor), more }
    },
    put: async ({ rows, v, digest }) => {
      for (const row of rows) state.rows.set(row.id, row)
      Object.assign(state, { v, digest })
    },
    save: async (batch) => {
      state.incarnations.set(batch.inc, batch.state)
      state.receipts.push(...batch.receipts)
      state.quarantine.push(...batch.quarantine)
    },
  }
}
