// `admin import`: what `export` wrote, into an empty database.
import { importEverything } from '../backup/export-command.ts'
import { refuse, type Command } from './command.ts'

export const importAll: Command = {
  name: 'import',
  usage: 'import --from /copias/cuaderno.jsonl',
  help: ['lee en una base VACÍA lo que escribió export, y lo comprueba', '--from   el archivo'],
  run: ({ from }, place) => importEverything(place, from ?? refuse('Falta --from, el archivo.')),
}
