// The administrator's commands. They work on the same data while the endpoint runs.
import process from 'node:process'
import { refuse } from './admin/command.ts'
import { commands } from './admin/commands.ts'
import { helpOf, helpOfAll } from './admin/help.ts'
import { readArguments } from './admin/options.ts'
import { readConfig } from './config.ts'
import { fail } from './fail.ts'

const config = readConfig(process.env)
if (typeof config === 'string') fail(config)
const { values, positionals } = readArguments()
const order = positionals.join(' ')
const command = commands.find(({ name }) => name === order)
if (!command && order !== '') refuse(`No conozco la orden «${order}».`)

const said =
  command && !values.help ? await command.run(values, config) : command ? helpOf(command) : helpOfAll(commands)
process.stdout.write(`${said}\n`)
