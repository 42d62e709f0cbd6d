// One device in one mesa, with the real rules of its own side, that speaks to the real handler.
import { deviceId, mesaId, recordId, type RecordId } from '../../src/domain/id.ts'
import type { Json } from '../../src/domain/json.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import type { Row } from '../../src/protocol/row.ts'
import { syncAnswer, type MesaAnswer, type MesaRequest } from '../../src/protocol/sync.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { plain } from '../help/changes.ts'
import { MemoryDevice } from '../simulation/memory-device.ts'
import type { InProcess } from './in-process.ts'

export interface Packed {
  readonly sent: MesaRequest
  readonly lines: readonly string[]
}

export class Phone {
  readonly endpoint: InProcess
  readonly token: string
  readonly mesa
  readonly device
  room = 1_000_000

  constructor(endpoint: InProcess, token: string, mesa = 'condorcanqui') {
    this.endpoint = endpoint
    this.token = token
    this.mesa = mesaId.parse(mesa)
    this.device = new MemoryDevice(deviceId.parse('phone'), [this.mesa])
  }

  /** The same profile in another place, at this moment. */
  clone(): Phone {
    const twin = new Phone(this.endpoint, this.token, this.mesa)
    return Object.assign(twin, { device: this.device.clone() })
  }

  write(
    rec: string,
    patch: Record<string, Json>,
    { type = 'meeting', op = 'set' }: { type?: string; op?: Mutation['op'] } = {},
  ): void {
    if (!this.device.do(this.mesa, { rec: recordId.parse(rec), type, op, patch })) throw new Error('nothing to keep')
  }

  /** What the person sees. */
  values(rec: string): Record<string, Json> {
    return plain(this.device.view(this.mesa, recordId.parse(rec)))
  }

  /** What came from the endpoint. */
  get rows(): ReadonlyMap<RecordId, Row> {
    return this.device.rowsOf(this.mesa)
  }

  rowsOfType(type: string): Record<string, Json>[] {
    return [...this.rows.values()].filter((row) => row.type === type).map(plain)
  }

  states(): string[] {
    return this.device.heldIn(this.mesa).map(({ state, why }) => (why ? `${state} ${why}` : state))
  }

  pack(): Packed {
    const { request, lines } = this.device.pack(this.mesa, 1_000_000)
    return { sent: request, lines }
  }

  async post({ sent, lines }: Packed): Promise<MesaAnswer> {
    const response = await this.endpoint.syncPacked(this.token, bodyOf([sent], lines, this.room))
    const [answer] = syncAnswer.parse(await response.json()).mesas
    if (!answer) throw new Error('no mesa in the answer')
    return answer
  }

  take({ sent }: Packed, answer: MesaAnswer): void {
    if (!this.device.take(sent, answer)) throw new Error('the answer does not fit')
  }

  /** One round trip. */
  async send(): Promise<MesaAnswer> {
    const packed = this.pack()
    const answer = await this.post(packed)
    this.take(packed, answer)
    return answer
  }
}

export const bodyOf = (mesas: readonly MesaRequest[], lines: readonly string[], room = 1_000_000): string =>
  [
    JSON.stringify({ proto: PROTOCOL, req: 'request-1', app: '0.1.0', unsent: lines.length, room, mesas }),
    ...lines,
  ].join('\n')

/** Two promoters of one mesa, and the endpoint between them. */
export async function twoPhones(endpoint: InProcess): Promise<{ alba: Phone; bruno: Phone }> {
  const phone = async (name: string) =>
    new Phone(endpoint, (await endpoint.device('promoter', ['condorcanqui'], name)).token)
  return { alba: await phone('Alba Ficticia'), bruno: await phone('Bruno Ejemplo') }
}
