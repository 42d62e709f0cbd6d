// What the operator decides, read from the environment once.
import * as z from 'zod/mini'
import { proxiesIn, type Proxies } from './proxies.ts'

const whole = (least: number, most: number) =>
  z.optional(z.coerce.number().check(z.multipleOf(1), z.minimum(least), z.maximum(most)))

const schema = z.object({
  PORT: whole(0, 65_535),
  HOST: z.optional(z.string()),
  DATA_DIR: z.optional(z.string()),
  DATABASE_URL: z.optional(z.string().check(z.refine(isPostgresUrl))),
  DATABASE_POOL: whole(1, 500),
  LOG_LEVEL: z.optional(z.enum(['silent', 'error', 'info', 'debug'])),
  TLS_CERT: z.optional(z.string()),
  TLS_KEY: z.optional(z.string()),
  TRUSTED_PROXY: z.optional(z.string().check(z.refine((text) => proxiesIn(text) !== null))),
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{20,100}$/))),
  LIMIT_DEVICE: whole(1, 1_000_000),
  LIMIT_ADDRESS: whole(1, 1_000_000),
  DRAIN_SECONDS: whole(0, 300),
  BACKUP_DIR: z.optional(z.string()),
  BACKUP_EVERY_HOURS: z.optional(z.coerce.number().check(z.gt(0), z.maximum(8_760))),
  BACKUP_KEEP: whole(1, 10_000),
})

/** All there are: each stands in docs/operations.md. */
export const VARIABLES: readonly string[] = Object.keys(schema.shape)

const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'un número entre 0 y 65535',
  DATABASE_URL: 'una dirección de PostgreSQL, como postgres://usuario:clave@localhost:5432/cuaderno',
  DATABASE_POOL: 'el número de conexiones a PostgreSQL, entre 1 y 500',
  LOG_LEVEL: 'silent, error, info o debug',
  TRUSTED_PROXY: 'una dirección o varias separadas por comas, como 127.0.0.1,10.0.0.0/8',
  METRICS_TOKEN: 'de 20 a 100 letras y cifras, como las da: openssl rand -hex 32',
  LIMIT_DEVICE: 'cuántas peticiones por minuto puede hacer un teléfono, entre 1 y 1000000',
  LIMIT_ADDRESS: 'cuántas peticiones por minuto puede hacer quien no se identifica, entre 1 y 1000000',
  DRAIN_SECONDS: 'cuántos segundos espera antes de cerrar el puerto, entre 0 y 300',
  BACKUP_EVERY_HOURS: 'cada cuántas horas se hace una copia, más de 0 y hasta 8760',
  BACKUP_KEEP: 'cuántas copias se guardan, de las últimas, entre 1 y 10000',
}
/** A wrong address may have a password in it, in any of its places. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL', 'METRICS_TOKEN'])

/** Where the data is: a folder of this machine, or a PostgreSQL database. */
export interface Place {
  readonly dataDir: string
  /** When there is one, the folder holds nothing but the files of earlier builds. */
  readonly databaseUrl: string | null
  /** PostgreSQL's connections, at most; ten unless told. */
  readonly databasePool?: number
}

/** Files with a certificate and its key. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
}

export interface Config extends Place {
  readonly port: number
  readonly host: string
  readonly logLevel: string
  /** Null: plain HTTP, for this machine or a proxy. */
  readonly tls: TlsFiles | null
  /** Whose word on where a request comes from is believed. */
  readonly proxies: Proxies
  /** Null: nobody reads the metrics. */
  readonly metricsToken: string | null
  /** Requests a minute: of a device, and of an address whose requests show no device. */
  readonly limits: { readonly device: number; readonly address: number }
  /** How long `/ready` says no before the port closes, for a proxy that asks now and then. */
  readonly drainSeconds: number
  /** Null: nobody makes backups but who asks for one. */
  readonly backups: BackupPlan | null
}

/** The backups that the process makes by itself. */
export interface BackupPlan {
  readonly folder: string
  readonly everyHours: number
  /** Of the newest; beside them, one a month of the last twelve. */
  readonly keep: number
}

export const LIMITS: Config['limits'] = { device: 3_000, address: 600 }

/** The configuration, or a sentence that names the variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | string {
  // `PORT= npm start` means: as usual.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    const now = SECRET.has(name) ? '' : `; ahora es «${env[name] ?? ''}»`
    return `Configuración no válida: ${name} debe ser ${EXPECTED[name] ?? 'un texto'}${now}.`
  }
  const { TLS_CERT: cert, TLS_KEY: key, ...said } = parsed.data
  if ((cert === undefined) !== (key === undefined)) {
    const missing = cert === undefined ? 'TLS_CERT' : 'TLS_KEY'
    return `Configuración no válida: TLS_CERT y TLS_KEY van juntas, y falta ${missing}.`
  }
  return {
    port: said.PORT ?? 8787,
    // Only this machine, unless told otherwise: the notebook holds people's data.
    host: said.HOST ?? '127.0.0.1',
    dataDir: said.DATA_DIR ?? './data',
    databaseUrl: said.DATABASE_URL ?? null,
    databasePool: said.DATABASE_POOL ?? 10,
    logLevel: said.LOG_LEVEL ?? 'info',
    tls: cert !== undefined && key !== undefined ? { cert, key } : null,
    proxies: proxiesIn(said.TRUSTED_PROXY ?? '') ?? [],
    metricsToken: said.METRICS_TOKEN ?? null,
    limits: { device: said.LIMIT_DEVICE ?? LIMITS.device, address: said.LIMIT_ADDRESS ?? LIMITS.address },
    drainSeconds: said.DRAIN_SECONDS ?? 0,
    backups:
      said.BACKUP_DIR === undefined
        ? null
        : { folder: said.BACKUP_DIR, everyHours: said.BACKUP_EVERY_HOURS ?? 24, keep: said.BACKUP_KEEP ?? 14 },
  }
}

function isPostgresUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  // A password with a slash in it would be read as the name of the database, and said aloud.
  const isWhole = url !== null && url.pathname.length > 1 && !url.pathname.includes('@')
  return isWhole && ['postgres:', 'postgresql:'].includes(url.protocol)
}
