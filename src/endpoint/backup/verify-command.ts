// `verify` as the administrator runs it: of the database in use, or of a backup; mesa by mesa.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Place } from '../config.ts'
import { fail } from '../fail.ts'
import { engineOf, orFail } from '../open.ts'
import { guarded, openDatabase } from '../storage/database.ts'
import { reading, verify } from './backup-file.ts'
import { checkUp, type Checkup, type Fault, type MesaCheckup } from './checkup.ts'
import { tell, WHY } from './command.ts'
import { broughtUpToDate } from './restore.ts'

const WRONG: Readonly<Record<Fault, string>> = {
  digest: 'sus registros no son los que dice tener',
  record: 'hay un registro que no se puede leer bien',
  receipts: 'faltan recibos',
  quarantine: 'un cambio apartado no es el que llegó',
  files: 'un archivo no tiene los bytes de su nombre',
}

export async function verifyPlace(place: Place): Promise<string> {
  const engine = await orFail(place, () => engineOf(place))
  const checkup = await orFail(place, () =>
    guarded(engine, async () => {
      const db = await openDatabase(engine)
      try {
        const moment = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
        return await moment.execute((tx) => checkUp(tx, tell))
      } finally {
        await db.destroy()
      }
    }),
  )
  return judged(checkup, 'La base en uso')
}

export async function verifyFile(file: string): Promise<string> {
  const found = await verify(file, tell)
  if (typeof found === 'string') return fail(`${resolve(file)} ${WHY[found]}.`)
  const folder = mkdtempSync(join(tmpdir(), 'cuaderno-copia-'))
  try {
    const now = found.isOlder ? await broughtUpToDate(file, folder) : file
    return judged(await reading(now, (db) => checkUp(db, tell)), resolve(file))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function judged({ mesas, deeds }: Checkup, what: string): string {
  const lines = mesas.map(inWords)
  const log =
    deeds.is === 'whole'
      ? `bitácora: ${deeds.count} hechos, entera. Último eslabón: ${deeds.head || 'ninguno'}`
      : `bitácora: MAL. Alguien la cambió en el hecho ${deeds.at}`
  const isGood = deeds.is === 'whole' && mesas.every(({ faults }) => faults.length === 0)
  const said = [
    ...lines,
    log,
    `${what}: ${isGood ? 'todo está bien' : 'NO está bien. Guarda esta respuesta y la última copia'}.`,
  ]
  return isGood ? said.join('\n') : fail(said.join('\n'))
}

function inWords({ id, records, receipts, apart, files, faults }: MesaCheckup): string {
  const has = `${records} registros, ${receipts} recibos, ${apart} apartados, ${files} archivos`
  return `${id}: ${faults.length === 0 ? 'bien' : `MAL: ${faults.map((fault) => WRONG[fault]).join('; ')}`} (${has})`
}
