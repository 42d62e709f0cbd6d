// What the operator decides, read from the environment once.
import * as z from 'zod/mini'

const schema = z.object({
  PORT: z.optional(z.coerce.number().check(z.multipleOf(1), z.minimum(0), z.maximum(65_535))),
  HOST: z.optional(z.string()),
  DATA_DIR: z.optional(z.string()),
  LOG_LEVEL: z.optional(z.enum(['silent', 'error', 'info', 'debug'])),
})

const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'un número entre 0 y 65535',
  LOG_LEVEL: 'silent, error, info o debug',
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly logLevel: string
}

/** The configuration, or a sentence that names the variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config | string {
  // `PORT= npm start` means: as usual.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    return `Configuración no válida: ${name} debe ser ${EXPECTED[name] ?? 'un texto'}; ahora es «${env[name] ?? ''}».`
  }
  // Only this machine, unless told otherwise: the notebook holds people's data, and TLS is a proxy's work.
  const { PORT = 8787, HOST = '127.0.0.1', DATA_DIR = './data', LOG_LEVEL = 'info' } = parsed.data
  return { port: PORT, host: HOST, dataDir: DATA_DIR, logLevel: LOG_LEVEL }
}
