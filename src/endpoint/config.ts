// What the operator decides, read from the environment once.
import * as z from 'zod/mini'

const schema = z.object({
  PORT: z.optional(z.coerce.number().check(z.multipleOf(1), z.minimum(0), z.maximum(65_535))),
  HOST: z.optional(z.string()),
  DATA_DIR: z.optional(z.string()),
  DATABASE_URL: z.optional(z.string().check(z.refine(isPostgresUrl))),
  LOG_LEVEL: z.optional(z.enum(['silent', 'error', 'info', 'debug'])),
})

const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'un número entre 0 y 65535',
  DATABASE_URL: 'una dirección de PostgreSQL, como postgres://usuario:clave@localhost:5432/cuaderno',
  LOG_LEVEL: 'silent, error, info o debug',
}

/** Where the data is: a folder of this machine, or a PostgreSQL database. */
export interface Place {
  readonly dataDir: string
  /** When there is one, the folder holds nothing but the files of earlier builds. */
  readonly databaseUrl: string | null
}

export interface Config extends Place {
  readonly port: number
  readonly host: string
  readonly logLevel: string
}

/** The configuration, or a sentence that names the variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | string {
  // `PORT= npm start` means: as usual.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    // A wrong address may have a password in it, in any of its places.
    const now = name === 'DATABASE_URL' ? '' : `; ahora es «${env[name] ?? ''}»`
    return `Configuración no válida: ${name} debe ser ${EXPECTED[name] ?? 'un texto'}${now}.`
  }
  // Only this machine, unless told otherwise: the notebook holds people's data, and TLS is a proxy's work.
  const { PORT = 8787, HOST = '127.0.0.1', DATA_DIR = './data', DATABASE_URL = null, LOG_LEVEL = 'info' } = parsed.data
  return { port: PORT, host: HOST, dataDir: DATA_DIR, databaseUrl: DATABASE_URL, logLevel: LOG_LEVEL }
}

function isPostgresUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null
  // A password with a slash in it would be read as the name of the database, and said aloud.
  const isWhole = url !== null && url.pathname.length > 1 && !url.pathname.includes('@')
  return isWhole && ['postgres:', 'postgresql:'].includes(url.protocol)
}
