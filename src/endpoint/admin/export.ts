// `admin export`: everything in lines of JSON, for another program.
import { exportEverything } from '../backup/export-command.ts'
import { refuse, type Command } from './command.ts'

export const exportAll: Command = {
  name: 'export',
  usage: 'export --to /copias/cuaderno.jsonl',
  help: [
    'escribe todo en un formato abierto, una línea JSON por registro, persona, mesa o parte de archivo (docs/operations)',
    '--to     el archivo',
  ],
  run: ({ to }, place) => exportEverything(place, to ?? refuse('Falta --to, el archivo.')),
}
