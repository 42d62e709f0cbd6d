// `admin verify-deeds`: whether the log of deeds is as it was written.
import { resolve } from 'node:path'
import { reading, verify as verifyBackup } from '../backup/backup-file.ts'
import { tell, WHY } from '../backup/command.ts'
import { fail } from '../fail.ts'
import { verifyDeeds } from '../law/verify-deeds.ts'
import { refuse, type Command } from './command.ts'
import { withStorage } from './with-storage.ts'

export const verifyTheDeeds: Command = {
  name: 'verify-deeds',
  usage: 'verify-deeds --from /copias/cuaderno.copia',
  help: [
    'cuenta de nuevo el registro de accesos, eslabón por eslabón, y dice dónde lo cambiaron. No cambia nada',
    '--known  un eslabón anotado antes (la bitácora del programa dice el último cada día): si ya no está, cortaron el final',
    '--from   lo mismo, con el último eslabón que tiene una copia hecha antes con backup',
  ],
  run: async ({ known, from }, place) => {
    if (known !== undefined && !/^[0-9a-f]{64}$/.test(known))
      refuse('El eslabón tiene 64 cifras y letras de la a a la f.')
    const kept = from === undefined ? undefined : await headOf(from)
    return withStorage(place, async (storage) => {
      const found = await verifyDeeds(
        storage,
        [known, kept].filter((link) => link !== undefined),
      )
      if (found.is === 'broken')
        return fail(`El registro NO está entero: lo cambiaron en el hecho ${found.at}. ${KEEP}`)
      if (found.is === 'cut')
        return fail(`Al registro le falta algo desde el hecho ${found.at}: el eslabón conocido ya no está. ${KEEP}`)
      return `El registro está entero: ${found.count} hechos.\nÚltimo eslabón, para anotarlo fuera de esta máquina: ${found.head || 'ninguno'}`
    })
  },
}
const KEEP = 'Guarda esta respuesta y la última copia.'

/** The last link that a backup has; undefined where it has none. */
async function headOf(file: string): Promise<string | undefined> {
  const found = await verifyBackup(file, tell)
  if (typeof found === 'string') return fail(`${resolve(file)} ${WHY[found]}.`)
  if (!Object.hasOwn(found.manifest.tables, 'deed')) return undefined
  const last = await reading(file, (db) =>
    db.selectFrom('deed').select('link').orderBy('n', 'desc').limit(1).executeTakeFirst(),
  )
  return last?.link
}
