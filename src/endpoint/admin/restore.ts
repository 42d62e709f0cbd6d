// `admin restore`: what a backup holds, in the place of everything there is.
import { restoreFrom } from '../backup/command.ts'
import { refuse, type Command } from './command.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'restore --from /copias/cuaderno.copia',
  help: [
    'REEMPLAZA todo lo que hay por lo que está en una copia. Si la copia no está completa, no cambia nada',
    '--from   el archivo. Usa siempre la última copia: los teléfonos dejan de guardar lo que ya está en ella',
  ],
  run: ({ from }, place) => restoreFrom(place, from ?? refuse('Falta --from, el archivo de la copia.')),
}
