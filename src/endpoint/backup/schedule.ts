// Backups that the endpoint makes by itself, each in a process of its own, so that requests go on meanwhile.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { BackupPlan } from '../config.ts'
import type { Deps } from '../deps.ts'
import { backupName, leftovers, outlived } from './kept-backups.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
/** What is heard of a living process at least so often; after it, another one takes its place. */
const CLAIM = 15 * MINUTE
/** After one that failed. */
const RETRY = 10 * MINUTE
/** Of what it said, when it failed. */
const SHOWN = 2_000

export interface Schedule extends Deps {
  readonly plan: BackupPlan
  /** The program and its first arguments: those of `backup` come after them. */
  readonly command: readonly [string, ...string[]]
  readonly env: NodeJS.ProcessEnv
  /** How often it looks whether one is due, in milliseconds. */
  readonly look?: number
}

/** Looks now and each minute whether one is due. @returns a function that stops it, and the backup under way */
export function backUpRegularly(schedule: Schedule): () => Promise<void> {
  const { log, look = MINUTE } = schedule
  const running = new AbortController()
  let work: Promise<void> | null = null
  const tick = () => {
    work ??= backUpIfDue(schedule, running.signal)
      .catch((err: unknown) => log.error({ err }, 'BACKUP FAILED: the database does not tell whether one is due'))
      .finally(() => (work = null))
  }
  tick()
  const timer = setInterval(tick, look)
  return async () => {
    clearInterval(timer)
    running.abort()
    await work
  }
}

async function backUpIfDue(schedule: Schedule, stopped: AbortSignal): Promise<void> {
  const { storage, log, now, plan } = schedule
  const started = now()
  if (!(await storage.claimBackup({ now: started, until: started + CLAIM, every: plan.everyHours * HOUR }))) return
  const file = join(plan.folder, backupName(started))
  const why = await made(schedule, file, stopped)
  if (stopped.aborted) return storage.holdBackup(0)
  if (why === null) {
    await storage.noteScheduled(started)
    log.info({ file }, 'backup made, tried and kept')
    return throwAway(schedule, outlived(readdirSync(plan.folder), plan.keep, now()))
  }
  log.error({ file, why }, 'BACKUP FAILED: phones keep everything until one succeeds; it is tried again in ten minutes')
  await storage.noteBackupFailed({ at: now(), why, again: now() + RETRY })
}

/** @returns null once it is there; otherwise why it is not */
async function made({ command, env, plan, storage, log, now }: Schedule, file: string, stopped: AbortSignal) {
  try {
    mkdirSync(plan.folder, { recursive: true, mode: 0o700 })
    for (const name of leftovers(readdirSync(plan.folder))) rmSync(join(plan.folder, name), { recursive: true })
    const [program, ...first] = command
    const child = spawn(program, [...first, 'backup', '--scheduled', '--to', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: stopped,
      env,
    })
    const hold = setInterval(() => {
      storage.holdBackup(now() + CLAIM).catch((err: unknown) => log.error({ err }, 'a backup under way is not noted'))
    }, CLAIM / 3)
    if (child.pid !== undefined) giveWay(child.pid, log)
    return await ended(child).finally(() => clearInterval(hold))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Requests come first. Where that may not be asked for, the backup is made all the same. */
function giveWay(pid: number, log: Deps['log']): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch (err) {
    log.info({ err }, 'the backup runs with the priority of everything else')
  }
}

async function ended(child: ChildProcess): Promise<string | null> {
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-SHOWN)))
  await once(child, 'close')
  if (child.exitCode === 0) return null
  return said.trim().split('\n').at(-1) || `it ended with ${child.exitCode ?? child.signalCode}`
}

function throwAway({ plan, log }: Schedule, names: readonly string[]): void {
  for (const name of names) {
    rmSync(join(plan.folder, name), { force: true })
    log.info({ name }, 'an outlived backup was thrown away')
  }
}
