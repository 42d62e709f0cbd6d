// PostgreSQL for Kysely: which of its failures are the machine's or the moment's, and what a commit must mean there.
import { PostgresDialect, type PostgresPool } from 'kysely'
import { DatabaseError, Pool, types, type ClientBase, type PoolClient } from 'pg'
import type { Engine } from './engine.ts'

/** The rest in milliseconds. The phone waits 90 s for an answer: who waits longer here works for nobody. */
const LIMITS = {
  /** Connections at most, each a process of the server: who comes when all are taken waits for one. */
  pool: 10,
  /** For a connection: a server that starts again needs some seconds. */
  connection: 10_000,
  /** For a mesa another request is writing to. */
  lock: 10_000,
  statement: 60_000,
  /** For an answer of any sort; only a dead line takes longer than the statement may. */
  answer: 65_000,
  /** A process that stands still in the middle of a batch gives the mesa back. */
  idle: 60_000,
}
type Limits = typeof LIMITS

/** @param url postgres://… */
export function postgres(url: string, changed: Partial<Limits> = {}): Engine {
  const limits = { ...LIMITS, ...changed }
  const pool = new Pool({
    connectionString: url,
    application_name: 'cuaderno',
    max: limits.pool,
    connectionTimeoutMillis: limits.connection,
    query_timeout: limits.answer,
    keepAlive: true,
    types: { getTypeParser },
    // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it, which its types do not say
    onConnect: (client) => prepare(client, limits),
  })
  // A connection that dies between two uses ends no process: who needs one next gets another, or the reason why not.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const lines: PostgresPool = { connect: async () => lineOver(await pool.connect()), end: () => pool.end() }
  const connections = () => {
    const { totalCount, idleCount: idle, waitingCount: waiting } = pool
    return { used: totalCount - idle, idle, waiting }
  }
  return { dialect: new PostgresDialect({ pool: lines }), locksRows: true, isUnavailable, isFull, connections }
}

/** Whatever the server's own settings are, an answered commit is on its disk (sync.md I9). */
async function prepare(client: ClientBase, limits: Limits): Promise<void> {
  const { rows } = await client.query<{ fsync: string }>(
    `select current_setting('fsync') as fsync,
       set_config('synchronous_commit', coalesce(nullif(current_setting('synchronous_commit'), 'off'), 'on'), false),
       set_config('lock_timeout', $1, false), set_config('statement_timeout', $2, false),
       set_config('idle_in_transaction_session_timeout', $3, false)`,
    [limits.lock, limits.statement, limits.idle].map(String),
  )
  if (rows[0]?.fsync !== 'on')
    throw new UnsafeServer('fsync = off: a power cut would take what phones were told is safe')
}

class UnsafeServer extends Error {
  override readonly name = 'UnsafeServer'
}

type Line = Awaited<ReturnType<PostgresPool['connect']>>

/** One connection on loan. Once it is lost nothing more is asked of it, and it does not go back to the others. */
function lineOver(client: PoolClient): Line {
  let lost: Error | undefined
  const query = async (sql: string, parameters: readonly unknown[]) => {
    // The rollback after a loss: there is nothing to undo, and the failure to tell is the first one.
    if (lost) throw lost
    try {
      return await client.query(sql, [...parameters])
    } catch (error) {
      if (isLost(error)) lost = error
      throw error
    }
  }
  // Kysely's own type has a second form, with a cursor, which it uses only if it was given one.
  return { query: query as unknown as Line['query'], release: () => client.release(lost) }
}

/** Versions, numbers and dates are `bigint`; pg gives those as text, since some do not fit a number. Ours do. */
const INT8: number = types.builtins.INT8
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? safeNumber : types.getTypeParser(oid, format)

function safeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`a bigint too large to count with: ${text}`)
  return number
}

/**
 * SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html). Classes: connection, who may enter, no such database,
 * resources, system. Then: read-only (a standby), idle too long, serialization, deadlock, lock, cancelled, shutdown.
 */
const TROUBLE = /^(08...|28...|3D...|53...|58...|25006|25P03|40001|40P01|55P03|57014|57P0[1-5])$/
const LOST_STATE = /^(08...|25P03|57P0[1-5])$/
const LOST_CODE =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT|EACCES)$/
/** What pg itself says of a connection, without any code. */
const LOST_WORDS =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|timeout exceeded when trying to connect)/

function isLost(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return error instanceof DatabaseError ? LOST_STATE.test(code) : LOST_CODE.test(code) || LOST_WORDS.test(error.message)
}

/** disk_full: of the server's disk, which is perhaps not this machine's. */
const isFull = (error: unknown): boolean => error instanceof DatabaseError && error.code === '53100'

function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return TROUBLE.test(error.code ?? '')
  return isLost(error) || error instanceof UnsafeServer
}
