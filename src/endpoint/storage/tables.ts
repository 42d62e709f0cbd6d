// The database's tables as Kysely sees them. What is about a mesa has the mesa first in its key, so that it can be split by mesa.
import type { Generated } from 'kysely'
import type { Grant, Role } from '../../domain/access.ts'
import type { Mime } from '../../domain/file.ts'
import type { Sha } from '../../domain/photo.ts'
import type { DeviceId, MesaId, RecordId, UserId } from '../../domain/id.ts'
import type { Refusal } from '../../domain/problem.ts'
import type { LinkedDeed } from '../../protocol/deeds.ts'
import type { Incarnation, MutationName } from '../../protocol/name.ts'
import type { Space } from './contract.ts'

export interface Tables {
  /** One row. `moved`: to which database all of it went, to be used in place of this one. */
  meta: { id: 1; epoch: string; moved: Generated<string | null> }
  /**
   * One row: when a verified backup was last made, by anyone and by the schedule; when one last failed, and why; and until
   * when a process has taken it upon itself to make the next. Milliseconds since 1970.
   */
  backup_state: {
    id: 1
    done: Generated<number | null>
    scheduled: Generated<number | null>
    failed: Generated<number | null>
    why: Generated<string | null>
    claimed: Generated<number | null>
  }
  region: { id: MesaId }
  export_token: {
    id: string
    hash: string
    name: string
    region: MesaId | null
    created: number
    expires: number
    revoked: number | null
  }
  /** Both halves, as JSON. */
  organisation_key: { region: MesaId; pair: string }
  /**
   * The scope of sync: its row is the lock, `v` its version, `safe` the version that a verified backup has. `rows` and
   * `mark` are the digest of its records.
   */
  mesa: {
    id: MesaId
    region: MesaId
    space: Space
    v: number
    safe: Generated<number>
    rows: Generated<number>
    mark: Generated<string>
  }
  /** `content` is the row as it goes over the wire; `chars` its length, so that pages are cut without reading it. */
  record: { mesa: MesaId; id: RecordId; type: string; v: number; chars: number; content: string }
  incarnation: { mesa: MesaId; inc: Incarnation; device: DeviceId; last: number; ch: string }
  receipt: {
    mesa: MesaId
    inc: Incarnation
    seq: number
    name: MutationName
    hash: string
    ch: string
    /** Ids of conflict copies, with a space between. */
    copy: string | null
    result: 'ok' | 'conflict' | 'refused'
    why: Refusal | null
    v: number
    by: string | null
    at: number | null
  }
  quarantine: { mesa: MesaId; name: string; device: DeviceId; at: number; why: Refusal; bytes: string }
  /** A file, or as much of it as has come: `have` bytes from the beginning, the last at `touched`. */
  file: { mesa: MesaId; sha: Sha; size: number; mime: Mime; have: number; touched: number; whole: 0 | 1 }
  file_part: { mesa: MesaId; sha: Sha; at: number; bytes: Uint8Array }
  person: { id: UserId; name: string; role: Role; region: MesaId; mesa: MesaId | null; ended: number | null }
  /** The space of a region here is for all mesas in it. */
  person_mesa: { person: UserId; mesa: MesaId; access: Grant['access'] }
  device: {
    id: DeviceId
    person: UserId
    token_hash: string
    label: string
    created: number
    last_seen: number
    unsent: number
    revoked: number | null
    app: string | null
    wipe: number | null
    wiped: number | null
    /** A token that was offered and not used yet: the one before is as good until then. */
    next_hash: string | null
    /** When `token_hash` was first used; null: when the device entered. */
    token_since: number | null
  }
  /** Opens nothing any more, and still tells whose it was. */
  former_token: { hash: string; device: DeviceId; until: number }
  device_look: { device: DeviceId; by: UserId; at: number }
  /** Written at its end only; each holds on to the one before (deed-chain.ts). */
  deed: LinkedDeed
  code: {
    hash: string
    person: UserId
    expires: number
    used: number | null
    given: number | null
    by: string | null
    cancelled: number | null
    /** The one it unlocks; null: it makes one. */
    device: DeviceId | null
  }
}
