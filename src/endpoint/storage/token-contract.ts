// What the storage knows of tokens: never one itself, only what it hashes to.
import type { DeviceId, MesaId } from '../../domain/id.ts'
import type { Caller, KnownDevice } from './contract.ts'

export interface TokenStorage {
  /** Null when the token is not known, or its device was revoked. The first use of an offered one ends the one before. */
  callerByToken(tokenHash: string): Promise<Caller | null>
  /** Whose of that region the token is or was: for what others carry here of it. */
  deviceByToken(tokenHash: string, region: MesaId, now: number): Promise<KnownDevice | null>
  /** Null unless that token's device was revoked. */
  revokedByToken(tokenHash: string): Promise<{ readonly id: DeviceId; readonly wipe: number | null } | null>
  /** Another token for a device; the one it has opens until this one is used. `known`: one that opens or opened already. */
  offerToken(device: DeviceId, nextHash: string, at: number): Promise<'offered' | 'known'>
}
