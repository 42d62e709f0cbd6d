// What the endpoint needs from a database, whichever it is. Asynchronous, since not all of them are on this machine.
import type { Grant, Role } from '../../domain/access.ts'
import type { DeviceId, MesaId, RecordId, UserId } from '../../domain/id.ts'
import type { Digest } from '../../protocol/digest.ts'
import type { MutationName, Incarnation } from '../../protocol/name.ts'
import type { Row } from '../../protocol/row.ts'
import type { Result } from '../../protocol/sync.ts'
import type { ExportTokenStorage } from './export-tokens.ts'
import type { BackupStorage } from './backup-state.ts'
import type { DeedStorage } from './deed-contract.ts'
import type { MesaFiles } from './files.ts'
import type { KeptWords } from './kept-words.ts'
import type { OperationStorage } from './operations.ts'
import type { NewCode, PeopleStorage } from './people-contract.ts'
import type { PersonDataStorage } from './person-data.ts'
import type { RetentionStorage } from './retention.ts'
import type { TokenStorage } from './token-contract.ts'
import type { VisitStorage } from './visit-contract.ts'

export type Space = 'mesa' | 'region'

/** What became of one change: kept for ever, so that it never has its effect twice. */
export interface Receipt {
  readonly inc: Incarnation
  readonly seq: number
  /** The first name it ever had. */
  readonly name: MutationName
  readonly hash: string
  readonly ch: string
  /** The conflict copies that keep its unseen values. */
  readonly copies: readonly RecordId[]
  readonly result: Omit<Result, 'dup'>
  /** Its author's name, and her clock; null where that was not noted yet, or could not be read. */
  readonly by: string | null
  readonly at: number | null
}

export interface IncarnationState {
  readonly device: DeviceId
  readonly last: number
  readonly ch: string
}

/** A change that was not taken, to the letter. */
export interface Quarantined {
  /** That of the change; with more to it where another has that name. */
  readonly name: string
  readonly device: DeviceId
  readonly at: number
  readonly why: NonNullable<Result['why']>
  readonly bytes: string
}

/** A row as it goes over the wire, to the letter: nobody here has to read it. */
export interface PageRow {
  readonly id: RecordId
  /** A `WireRow`, as JSON. */
  readonly text: string
}

/** Rows above a cursor; it ends at a whole version. */
export interface Page {
  readonly rows: readonly PageRow[]
  /** All rows up to here are in this page or in those before it. */
  readonly v: number
  readonly more: boolean
}

/** What one batch leaves behind of how it was taken. */
export interface Batch {
  readonly inc: Incarnation
  readonly state: IncarnationState
  readonly receipts: readonly Receipt[]
  readonly quarantine: readonly Quarantined[]
}

/** Rows that are new or changed, all at the mesa's new version. */
export interface News {
  readonly rows: readonly Row[]
  readonly v: number
  /** Of all the mesa's rows, once these are in. */
  readonly digest: Digest
}

/** Where a mesa stands. */
export interface MesaState {
  readonly space: Space
  readonly v: number
  /** Everything up to this version is in a verified backup. */
  readonly safe: number
  readonly digest: Digest
}

/** One mesa under its lock: nobody else writes in it until the work is over. */
export interface MesaTransaction {
  readonly id: MesaId
  /** Which life of the database this is; another one after a backup was put back. */
  readonly epoch: string
  /** Null when there is no such mesa. */
  readonly scope: MesaState | null
  /** Gives the database a new life, after which every device asks for everything again. Answers its name. */
  renewEpoch(): Promise<string>
  incarnation(inc: Incarnation): Promise<IncarnationState | null>
  /** Receipts of one incarnation, `from` and `to` included, in order. */
  receipts(inc: Incarnation, from: number, to: number): Promise<Receipt[]>
  receiptsNamed(names: readonly MutationName[]): Promise<Receipt[]>
  records(ids: readonly RecordId[]): Promise<Row[]>
  quarantined(name: MutationName): Promise<Quarantined | null>
  /** At least one version if there is any room at all. */
  page(cursor: number, room: number): Promise<Page>
  /** See `Workbench.news`. */
  put(news: News): Promise<void>
  save(batch: Batch): Promise<void>
}

export interface Person {
  readonly id: UserId
  readonly name: string
  readonly role: Role
  readonly region: MesaId
  /** The mesa the person was named for first. */
  readonly mesa: MesaId | null
}

/** Who stands behind a token. */
export interface Caller {
  readonly device: DeviceId
  readonly person: Person
  readonly grants: readonly Grant[]
  readonly token: { readonly since: number; readonly isOffered: boolean }
  readonly lastSeen: number
  readonly unsent: number
}

/** A device and its person, whether it may still speak or not. */
export interface KnownDevice {
  readonly caller: Caller
  readonly isRevoked: boolean
}

export interface Mesa {
  readonly id: MesaId
  readonly region: MesaId
  readonly space: Space
}

export interface NewDevice {
  readonly id: DeviceId
  readonly tokenHash: string
  readonly label: string
  readonly at: number
}

/** One phone or laptop, as the administrator knows it. */
export interface Device {
  readonly id: DeviceId
  /** The person's name. */
  readonly person: string
  readonly label: string
  readonly created: number
  readonly lastSeen: number
  readonly unsent: number
  readonly revoked: number | null
  readonly personId: UserId
  readonly role: Role
  readonly region: MesaId
  /** The program's version, as it last said; null before it did. */
  readonly app: string | null
  /** When it was asked to erase itself, and when it said that it does. */
  readonly wipe: number | null
  readonly wiped: number | null
}

/** What is known and asked of phones. */
export interface DeviceStorage {
  /** All that were ever enrolled, or those of the region's people; the newest last. */
  devices(region?: MesaId): Promise<Device[]>
  revoke(device: DeviceId, at: number): Promise<void>
  askToErase(device: DeviceId, at: number): Promise<void>
  noteErasing(device: DeviceId, at: number): Promise<void>
  /** Somebody looked at whose data that device had. */
  noteLook(device: DeviceId, by: UserId, at: number): Promise<void>
  rowsOfKinds(mesa: MesaId, kinds: readonly string[]): Promise<Row[]>
}

export interface Storage
  extends
    BackupStorage,
    DeviceStorage,
    DeedStorage,
    ExportTokenStorage,
    PeopleStorage,
    PersonDataStorage,
    RetentionStorage,
    TokenStorage,
    VisitStorage,
    OperationStorage {
  /** Runs the work in one transaction, under the mesa's lock. If it throws, nothing of it was done. */
  inMesa<T>(mesa: MesaId, work: (mesa: MesaTransaction, files: MesaFiles, kept: KeptWords) => Promise<T>): Promise<T>
  /** The same for who may know of one region only: a mesa of another is, to the last query, one that does not exist. */
  inMesaOf<T>(region: MesaId, mesa: MesaId, work: (mesa: MesaTransaction) => Promise<T>): Promise<T>

  mesas(): Promise<Mesa[]>
  /** Those already there stay as they are. */
  addMesas(mesas: readonly Mesa[]): Promise<void>

  /** The region's pair of keys, as it was kept. */
  keyPair(region: MesaId): Promise<string | null>
  /** Keeps it if there is none. @returns the one that is kept, whoever was first */
  addKeyPair(region: MesaId, pair: string): Promise<string>

  hasPerson(role: Role): Promise<boolean>
  addPerson(person: Person): Promise<void>
  /** Names the person for mesas, beyond what the role alone gives. Those already given stay as they are. */
  addGrants(person: UserId, grants: readonly Grant[]): Promise<void>
  /** Finds the person by exact region, name, role and first mesa, so that a second code is for the same person. Not if her access ended. */
  findPerson(like: Pick<Person, 'region' | 'name' | 'role' | 'mesa'>): Promise<Person | null>

  /** A code that makes no device, but unlocks one. */
  addUnlockCode(code: NewCode & { readonly device: DeviceId }): Promise<void>
  /** Takes a code once. A code out of date counts as used. */
  useCode(hash: string, device: NewDevice): Promise<Caller | 'unknownCode' | 'usedCode'>
  /** The same for a code that makes no device. */
  spendCode(hash: string, at: number): Promise<'spent' | 'unknownCode' | 'usedCode'>
  /** Whose a device is; null when there is none of that name, or it was revoked. */
  ownerOf(device: DeviceId): Promise<Pick<Caller, 'device' | 'person'> | null>
  /** The same of one that was revoked too. */
  everOwnerOf(device: DeviceId): Promise<(Pick<Caller, 'device' | 'person'> & Pick<KnownDevice, 'isRevoked'>) | null>
}

/** The database cannot answer now (locked, full, gone): nothing was done, and trying again later is right. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
  /** Because there is no room left where the data is. */
  readonly isFull: boolean

  constructor(message: string, options: ErrorOptions, isFull = false) {
    super(message, options)
    this.isFull = isFull
  }
}
