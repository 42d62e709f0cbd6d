// `admin verify`: whether what there is hangs together.
import { verifyFile, verifyPlace } from '../backup/verify-command.ts'
import type { Command } from './command.ts'

export const verify: Command = {
  name: 'verify',
  usage: 'verify --from /copias/cuaderno.copia',
  help: [
    'cuenta todo de nuevo, mesa por mesa: registros, recibos, cambios apartados, archivos, bitácora. No cambia nada',
    '--from   una copia, en lugar de la base en uso',
  ],
  run: ({ from }, place) => (from === undefined ? verifyPlace(place) : verifyFile(from)),
}
