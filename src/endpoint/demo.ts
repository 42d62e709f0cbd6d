// `npm run demo`: the endpoint on a database of its own, with a year of invented records.
import process from 'node:process'
import { mesaId } from '../domain/id.ts'
import { incarnation } from '../protocol/name.ts'
import { readConfig } from './config.ts'
import { COMMITTEES } from './demo/committees.ts'
import { plantDemonstration } from './demo/plant-demonstration.ts'
import { fail } from './fail.ts'
import { invite } from './invite.ts'
import { openDataOrFail } from './open.ts'
import { serve } from './serve.ts'

/** Under this incarnation the year is planted. */
const GARDEN = 'demo'
const PROMOTER = 'Rosa Tentets Ríos'

const config = readConfig({ ...process.env, DATA_DIR: process.env['DATA_DIR'] ?? './data-demo' })
if (typeof config === 'string') fail(config)
const storage = await openDataOrFail(config)
if (config.databaseUrl !== null && !(await isForDemonstrations())) {
  await storage.close()
  fail(
    'La demostración inventa registros, y en DATABASE_URL ya hay personas de verdad. Usa otra base, o quita DATABASE_URL.',
  )
}
await plantDemonstration(storage, GARDEN, PROMOTER, Date.now())

await serve({
  config,
  storage,
  app: new URL('../app/', import.meta.url),
  admin: new URL('admin.js', import.meta.url),
  greeting,
})

/** Invented records never come among true ones: the address may be there for `npm start`. */
async function isForDemonstrations(): Promise<boolean> {
  for (const { mesa, founded } of COMMITTEES) {
    if (founded) continue
    if (await storage.inMesa(mesaId.parse(mesa), (tx) => tx.incarnation(incarnation.parse(GARDEN)))) return true
  }
  return !(await storage.hasPerson('secretariat'))
}

async function greeting(url: string): Promise<string> {
  const now = Date.now()
  const mesas = COMMITTEES.map(({ mesa }) => mesaId.parse(mesa))
  const secretariat = await invite(storage, { role: 'secretariat', name: 'Secretaría Técnica', mesas: [] }, now)
  const promoter = await invite(storage, { role: 'promoter', name: PROMOTER, mesas }, now)
  return [
    'Demostración con un año de registros inventados. Cada enlace sirve una sola vez; al iniciar de nuevo hay otros.',
    `Secretaría Técnica: ${url}/entrar#codigo=${secretariat}`,
    `Promotora (${PROMOTER}): ${url}/entrar#codigo=${promoter}`,
    `Cuaderno de la Mesa: ${url}`,
  ].join('\n')
}
