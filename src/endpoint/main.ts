// Starts the endpoint: configuration, storage, handler, port.
import process from 'node:process'
import { readConfig } from './config.ts'
import { fail } from './fail.ts'
import { CODE_DAYS, invite } from './invite.ts'
import { openDataOrFail } from './open.ts'
import { serve } from './serve.ts'

const NO_BACKUPS = 'ATENCIÓN: nadie hace copias de estos datos. Indica una carpeta de otro disco en BACKUP_DIR.'

const config = readConfig(process.env)
if (typeof config === 'string') fail(config)
const storage = await openDataOrFail(config)
const { backups } = config

await serve({
  config,
  storage,
  app: new URL('../app/', import.meta.url),
  admin: new URL('admin.js', import.meta.url),
  greeting,
})

async function greeting(url: string): Promise<string> {
  const address = [...(backups ? [] : [NO_BACKUPS]), `Cuaderno de la Mesa: ${url}`].join('\n')
  if (await storage.hasPerson('secretariat')) {
    return `Para dar acceso a alguien: npm run admin -- code --help\n${address}`
  }
  // The very first start: nobody could make a code for the first person of the secretariat, so it is given here.
  const code = await invite(storage, { role: 'secretariat', name: 'Secretaría Técnica', mesas: [] }, Date.now())
  return [
    'Primer inicio. Este enlace abre el cuaderno como Secretaría Técnica; sirve una sola vez.',
    `Abrir: ${url}/entrar#codigo=${code}`,
    `Código: ${code} (vence en ${CODE_DAYS} días)`,
    address,
  ].join('\n')
}
