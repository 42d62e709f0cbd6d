// `admin export-token`: the national level reads counts with a token of its own.
import { randomBytes } from 'node:crypto'
import { dateOf } from '../../domain/time.ts'
import { hashOf, newToken } from '../secret.ts'
import type { Storage } from '../storage/contract.ts'
import type { ExportToken } from '../storage/export-tokens.ts'
import { refuse, type Command } from './command.ts'
import { withStorage } from './with-storage.ts'

const DAY = 86_400_000
const YEAR = 365
const MOST_DAYS = 10 * YEAR

export const exportToken: Command = {
  name: 'export-token',
  usage: 'export-token --name "Mesa Nacional" --days 365',
  help: [
    'da una clave para la exportación nacional (docs/national-api.md); sin --name ni --revoke, muestra las que se dieron',
    '--name   la oficina que la tendrá; no el nombre de una persona',
    '--region la única que se podrá leer; si no se indica, todas',
    '--days   cuántos días sirve: 365 si no se indica',
    '--revoke su identificador: la clave ya no sirve',
  ],
  run: ({ name, region, days, revoke }, place) =>
    withStorage(place, async (storage) => {
      if (revoke !== undefined) return takeBack(storage, revoke)
      if (name === undefined) return listOf(await storage.exportTokens())
      return give(storage, { name: name.trim(), region, days: days ?? String(YEAR) })
    }),
}

async function give(
  storage: Storage,
  { name, region: said, days }: { name: string; region?: string | undefined; days: string },
) {
  if (name === '' || name.length > 120) refuse('Falta --name, la oficina que tendrá la clave: hasta 120 letras.')
  const count = /^\d{1,4}$/.test(days) ? Number(days) : 0
  if (count < 1 || count > MOST_DAYS) refuse(`--days debe ser un número de 1 a ${MOST_DAYS}; ahora es «${days}».`)
  const regions = (await storage.mesas()).filter(({ space }) => space === 'region').map(({ id }) => id)
  const region = said === undefined ? null : regions.find((id) => id === said)
  if (region === undefined) refuse(`No existe la región «${said}». Las que hay: ${regions.join(', ')}.`)

  const [id, token, now] = [randomBytes(8).toString('hex'), newToken(), Date.now()]
  const detail = `${region ?? 'todas'}, ${count} días`
  await storage.noteDeed({ at: now, by: 'console', region, what: 'export-token-given', about: id, detail })
  const expires = now + count * DAY
  await storage.addExportToken({ id, hash: hashOf(token), name, region, created: now, expires, revoked: null })
  return `Clave ${id} para «${name}»: sirve hasta el ${dateOf(expires)}. Se muestra esta única vez:\n${token}`
}

async function takeBack(storage: Storage, id: string): Promise<string> {
  const token = (await storage.exportTokens()).find((each) => each.id === id)
  if (!token) return refuse(`No existe la clave «${id}». Las que hay: npm run -s admin -- export-token`)
  if (token.revoked === null) {
    const deed = { at: Date.now(), by: 'console', region: token.region, about: token.id, detail: '' } as const
    await storage.noteDeed({ ...deed, what: 'export-token-revoked' })
    await storage.revokeExportToken(token.id, deed.at)
  }
  return `La clave ${token.id}, de «${token.name}», ya no sirve.`
}

function listOf(tokens: readonly ExportToken[]): string {
  if (tokens.length === 0) return 'Todavía no se dio ninguna clave.'
  return tokens.map(told).join('\n')
}

function told({ id, name, region, created, expires, revoked }: ExportToken): string {
  const until = revoked === null ? `hasta el ${dateOf(expires)}` : `anulada el ${dateOf(revoked)}`
  return `${id}  ${region ?? 'todas las regiones'}  dada el ${dateOf(created)}, ${until}  «${name}»`
}
