// The administrator's commands. They work on the same data while the endpoint runs.
import process from 'node:process'
import { parseArgs } from 'node:util'
import { role as anyRole } from '../domain/access.ts'
import { backUpTo, restoreFrom } from './backup/command.ts'
import { readConfig, type Place } from './config.ts'
import { deviceTable } from './device-table.ts'
import { fail } from './fail.ts'
import { CODE_DAYS, invite } from './invite.ts'
import { openDataOrFail } from './open.ts'
import { giveUnlockCode, UNLOCK_HOURS } from './unlock.ts'

const HELP = `Da acceso al cuaderno con un código de un solo uso, lo quita a un teléfono perdido, y guarda y devuelve copias.

  npm run admin -- code --role promoter --mesa condorcanqui --name "Rosa T."
  npm run admin -- code --role secretariat --name "Secretaría Técnica"
  npm run -s admin -- devices
  npm run -s admin -- revoke --device 0123456789abcdef --erase
  npm run -s admin -- unlock-code --device 0123456789abcdef
  npm run -s admin -- backup --to /copias/cuaderno.copia
  npm run -s admin -- restore --from /copias/cuaderno.copia

  code     da un código a una persona
    --role   promoter, coordinator, secretariat o administrator
    --mesa   mesa de la persona; se puede repetir. No hace falta para secretariat ni administrator
    --name   nombre de la persona
  devices  muestra los teléfonos y computadoras que han entrado, con su último contacto y lo que tienen sin enviar
  revoke   bloquea uno: ya no envía ni recibe. Lo que no envió se queda en él. La persona entra en otro con otro código
    --device su identificador, como lo muestra devices
    --erase  además, en su próximo contacto se borra a sí mismo, si no tiene nada sin enviar
  unlock-code  da un código a quien olvidó el PIN de su teléfono: con él pone otro, y no pierde nada. Comprueba antes quién es
    --device su identificador, como lo muestra devices
  backup   copia todo en un archivo y lo lee de nuevo para comprobarlo. El cuaderno puede seguir en uso
    --to     el archivo. Uno anterior con ese nombre se reemplaza al final, cuando el nuevo está comprobado
  restore  REEMPLAZA todo lo que hay por lo que está en una copia. Si la copia no está completa, no cambia nada
    --from   el archivo. Usa siempre la última copia: los teléfonos dejan de guardar lo que ya está en ella
  --help   esta ayuda

Pedir otro código para la misma persona no la duplica. Los datos están en DATA_DIR (./data si no se indica) o, si se
indica DATABASE_URL, en esa base de PostgreSQL. Una copia sirve para las dos: con restore se pasa de una a la otra.
La copia contiene datos personales de todos: solo quien la hizo puede leerla; guárdala así, y lejos de esta máquina.`

const config = readConfig(process.env)
if (typeof config === 'string') fail(config)
const place: Place = config
const { values, positionals } = readArguments()
if (values.help || positionals.length === 0) {
  process.stdout.write(`${HELP}\n`)
  process.exit(0)
}
const commands = new Map(
  Object.entries({ code: giveCode, devices: list, revoke, 'unlock-code': unlockCode, backup, restore }),
)
const order = positionals.join(' ')
const command = commands.get(order) ?? refuse(`No conozco la orden «${order}».`)
process.stdout.write(`${await command()}\n`)

async function giveCode(): Promise<string> {
  const role = anyRole.safeParse(values.role)
  if (!role.success) refuse(values.role === undefined ? 'Falta --role.' : `No conozco el rol «${values.role}».`)
  const name = (values.name ?? '').trim()
  if (name === '') refuse('Falta --name, el nombre de la persona.')
  if (name.length > 120) refuse('El nombre es demasiado largo: 120 letras como máximo.')
  const named = values.mesa ?? []
  const seesAll = role.data === 'secretariat' || role.data === 'administrator'
  if (seesAll && named.length > 0) refuse(`El rol ${role.data} ya abarca todas las mesas: no lleva --mesa.`)
  if (!seesAll && named.length === 0) refuse(`Falta --mesa: el rol ${role.data} es de una mesa.`)

  const storage = await openDataOrFail(place)
  const all = (await storage.mesas()).filter(({ space }) => space === 'mesa').map(({ id }) => id)
  const unknown = (id: string) => refuse(`No existe la mesa «${id}». Las que hay: ${all.join(', ')}.`)
  const mesas = [...new Set(named)].map((id) => all.find((mesa) => mesa === id) ?? unknown(id))
  const code = await invite(storage, { role: role.data, name, mesas }, Date.now())
  await storage.close()
  return `Código para «${name}»: sirve una sola vez y vence en ${CODE_DAYS} días.\n${code}`
}

async function list(): Promise<string> {
  const storage = await openDataOrFail(place)
  const devices = await storage.devices()
  await storage.close()
  return deviceTable(devices)
}

async function revoke(): Promise<string> {
  if (values.device === undefined) refuse('Falta --device, el identificador del teléfono.')
  const storage = await openDataOrFail(place)
  const device = (await storage.devices()).find(({ id }) => id === values.device)
  if (!device) refuse(`No existe el teléfono «${values.device}». Los que hay: npm run -s admin -- devices`)
  // The day it was blocked first stays as it was.
  if (device.revoked === null) await storage.revoke(device.id, Date.now())
  if (values.erase && device.wipe === null) await storage.askToErase(device.id, Date.now())
  await storage.close()
  const blocked = `El teléfono ${device.id}, de «${device.person}», está bloqueado: ya no envía ni recibe.`
  return values.erase ? `${blocked}\nSe borrará en su próximo contacto, si no tiene nada sin enviar.` : blocked
}

async function unlockCode(): Promise<string> {
  if (values.device === undefined) refuse('Falta --device, el identificador del teléfono.')
  const storage = await openDataOrFail(place)
  const code = await giveUnlockCode(storage, values.device, Date.now())
  await storage.close()
  if (!code) refuse(`No existe el teléfono «${values.device}», o está bloqueado: npm run -s admin -- devices`)
  return `Código para poner otro PIN en ese teléfono: sirve una sola vez y vence en ${UNLOCK_HOURS} horas.\n${code}`
}

function backup(): Promise<string> {
  return backUpTo(place, values.to ?? refuse('Falta --to, el archivo de la copia.'))
}

function restore(): Promise<string> {
  return restoreFrom(place, values.from ?? refuse('Falta --from, el archivo de la copia.'))
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        mesa: { type: 'string', multiple: true },
        name: { type: 'string' },
        device: { type: 'string' },
        to: { type: 'string' },
        from: { type: 'string' },
        erase: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const option = /'(-{1,2}[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1]
    return refuse(option ? `No entiendo la opción ${option}.` : 'No entiendo la orden.')
  }
}

function refuse(why: string): never {
  return fail(`${why}\nAyuda: npm run admin -- --help`)
}
