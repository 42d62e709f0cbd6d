// The administrator's commands. They work on the same data while the endpoint runs.
import process from 'node:process'
import { parseArgs } from 'node:util'
import { role as anyRole } from '../domain/access.ts'
import { readConfig } from './config.ts'
import { fail } from './fail.ts'
import { CODE_DAYS, invite } from './invite.ts'
import { openDataOrFail } from './open.ts'

const HELP = `Da acceso al cuaderno con un código de un solo uso.

  npm run admin -- code --role promoter --mesa condorcanqui --name "Rosa T."
  npm run admin -- code --role secretariat --name "Secretaría Técnica"

  --role   promoter, coordinator, secretariat o administrator
  --mesa   mesa de la persona; se puede repetir. No hace falta para secretariat ni administrator
  --name   nombre de la persona
  --help   esta ayuda

Pedir otro código para la misma persona no la duplica. Los datos están en DATA_DIR (./data si no se indica).`

const config = readConfig(process.env)
if (typeof config === 'string') fail(config)
const { values, positionals } = readArguments()
if (values.help || positionals.length === 0) {
  process.stdout.write(`${HELP}\n`)
  process.exit(0)
}
if (positionals.join(' ') !== 'code') refuse(`No conozco la orden «${positionals.join(' ')}».`)
const role = anyRole.safeParse(values.role)
if (!role.success) refuse(values.role === undefined ? 'Falta --role.' : `No conozco el rol «${values.role}».`)
const name = (values.name ?? '').trim()
if (name === '') refuse('Falta --name, el nombre de la persona.')
if (name.length > 120) refuse('El nombre es demasiado largo: 120 letras como máximo.')
const named = values.mesa ?? []
const seesAll = role.data === 'secretariat' || role.data === 'administrator'
if (seesAll && named.length > 0) refuse(`El rol ${role.data} ya abarca todas las mesas: no lleva --mesa.`)
if (!seesAll && named.length === 0) refuse(`Falta --mesa: el rol ${role.data} es de una mesa.`)

const storage = await openDataOrFail(config.dataDir)
const all = (await storage.mesas()).filter(({ space }) => space === 'mesa').map(({ id }) => id)
const mesas = [...new Set(named)].map((id) => all.find((mesa) => mesa === id) ?? unknownMesa(id))
const code = await invite(storage, { role: role.data, name, mesas }, Date.now())
await storage.close()
process.stdout.write(`Código para «${name}»: sirve una sola vez y vence en ${CODE_DAYS} días.\n${code}\n`)

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        mesa: { type: 'string', multiple: true },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const option = /'(-{1,2}[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1]
    return refuse(option ? `No entiendo la opción ${option}.` : 'No entiendo la orden.')
  }
}

function unknownMesa(id: string): never {
  return refuse(`No existe la mesa «${id}». Las que hay: ${all.join(', ')}.`)
}

function refuse(why: string): never {
  return fail(`${why}\nAyuda: npm run admin -- --help`)
}
