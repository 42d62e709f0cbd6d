// `admin move`: the embedded database to an empty PostgreSQL.
import { moveTo } from '../backup/move-command.ts'
import { refuse, type Command } from './command.ts'

export const move: Command = {
  name: 'move',
  usage: 'move --to postgres://usuario@servidor/cuaderno',
  help: [
    'lleva la base de DATA_DIR a una de PostgreSQL VACÍA, y compara todo. Detén antes el cuaderno; los teléfonos no notan nada',
    '--to     la dirección. La clave, mejor en la variable PGPASSWORD que aquí. Después inicia el cuaderno con DATABASE_URL',
  ],
  run: ({ to }, place) => moveTo(place, to ?? refuse('Falta --to, la dirección de la base de PostgreSQL.')),
}
