// `admin backup`: everything in one file.
import { backUpTo } from '../backup/command.ts'
import { refuse, type Command } from './command.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup --to /copias/cuaderno.copia',
  help: [
    'copia todo en un archivo y lo lee de nuevo para comprobarlo. El cuaderno puede seguir en uso',
    '--to     el archivo. Uno anterior con ese nombre se reemplaza al final, cuando el nuevo está comprobado',
  ],
  run: ({ to, scheduled }, place) =>
    backUpTo(place, to ?? refuse('Falta --to, el archivo de la copia.'), scheduled ? 'system' : 'console'),
}
