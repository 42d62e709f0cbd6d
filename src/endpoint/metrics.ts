// `GET /metrics`: how the process is, in the text format of Prometheus, for who has the token.
import { createHash, timingSafeEqual } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import process from 'node:process'
import { about, type Meter } from './meter.ts'
import { StorageUnavailable, type Storage } from './storage/contract.ts'

const NANOSECONDS = 1e9
/** How often it looks at the clock, in milliseconds: what it measures has this much in it. */
const LOOK = 20

/** @returns null for who does not have the token */
export type Metrics = (request: Request) => Promise<string | null>

export function metricsOf(token: string, meter: Meter, storage: Pick<Storage, 'connections' | 'lastBackup'>): Metrics {
  const delay = monitorEventLoopDelay({ resolution: LOOK })
  delay.enable()
  const wanted = digest(`Bearer ${token}`)

  return async (request) => {
    if (!timingSafeEqual(digest(request.headers.get('authorization') ?? ''), wanted)) return null
    const lines = [...meter.lines(), ...ofProcess(), ...ofLoop(), ...ofDatabase(), ...(await ofBackups())]
    // Of the time since somebody last looked.
    delay.reset()
    return `${lines.join('\n')}\n`
  }

  function ofLoop(): string[] {
    const name = 'cuaderno_event_loop_delay_seconds'
    const at = (share: number) =>
      delay.count === 0 ? 0 : Math.max(0, delay.percentile(share) / NANOSECONDS - LOOK / 1000)
    return [
      ...about(name, 'gauge', 'How late the process comes to its work, since the last look.'),
      ...[50, 99, 100].map((share) => `${name}{quantile="${share / 100}"} ${at(share)}`),
    ]
  }

  function ofDatabase(): string[] {
    const held = storage.connections()
    if (!held) return []
    const name = 'cuaderno_database_connections'
    return [
      ...about(name, 'gauge', 'Connections to PostgreSQL, and requests that wait for one.'),
      ...Object.entries(held).map(([state, value]) => `${name}{state="${state}"} ${value}`),
    ]
  }

  async function ofBackups(): Promise<string[]> {
    const last = await storage.lastBackup().catch((error: unknown) => {
      // The rest is told all the more when the database does not answer.
      if (error instanceof StorageUnavailable) return null
      throw error
    })
    if (!last) return []
    const [done, failed] = ['cuaderno_backup_done_timestamp_seconds', 'cuaderno_backup_failed_timestamp_seconds']
    return [
      ...about(done, 'gauge', 'When a backup was last made and read back; 0 if never.'),
      `${done} ${(last.done ?? 0) / 1000}`,
      ...about(failed, 'gauge', 'When one last failed, if none was made since; 0 otherwise.'),
      `${failed} ${(last.failed ?? 0) / 1000}`,
    ]
  }
}

function ofProcess(): string[] {
  const { rss, heapUsed } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return [
    ...about('process_resident_memory_bytes', 'gauge', 'Memory the process holds.'),
    `process_resident_memory_bytes ${rss}`,
    ...about('cuaderno_heap_used_bytes', 'gauge', 'Memory in use by the program itself.'),
    `cuaderno_heap_used_bytes ${heapUsed}`,
    ...about('process_cpu_seconds_total', 'counter', 'Time the processors worked for it.'),
    `process_cpu_seconds_total ${(user + system) / 1e6}`,
    ...about('process_uptime_seconds', 'gauge', 'Since it started.'),
    `process_uptime_seconds ${process.uptime()}`,
  ]
}

/** Of the same length whatever was sent, so that comparing takes the same time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
