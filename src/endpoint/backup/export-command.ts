// `export` and `import` as the administrator runs them.
import { resolve } from 'node:path'
import type { Place } from '../config.ts'
import { fail } from '../fail.ts'
import { engineOf, orFail } from '../open.ts'
import { FileTrouble } from './into-file.ts'
import { inWords, isOwnDatabase, tell } from './command.ts'
import { exportTo } from './export.ts'
import { importFrom, type Unimported } from './import.ts'

const WHY: Readonly<Record<Unimported, string>> = {
  unreadable: 'no se puede leer',
  notAnExport: 'no es un archivo hecho con export',
  newer: 'lo hizo una versión más nueva del programa: actualiza este primero',
  damaged: 'está dañado o incompleto',
  notEmpty: 'no se leyó: la base ya tiene datos, y import no reemplaza nada. Indica una vacía',
}

export async function exportEverything(place: Place, file: string): Promise<string> {
  if (isOwnDatabase(place, file)) return fail(`${resolve(file)} es la base de datos misma. Elige otro archivo.`)
  try {
    const tables = await orFail(place, async () => exportTo(await engineOf(place), resolve(file), Date.now(), tell))
    return `Todo está en ${resolve(file)}: ${inWords({ tables })}. Contiene datos personales y claves: guárdalo como una copia.`
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error
    return fail(`No se pudo escribir ${resolve(file)}: ${error.message}`)
  }
}

export async function importEverything(place: Place, file: string): Promise<string> {
  const done = await orFail(place, async () => importFrom(await engineOf(place), resolve(file), Date.now(), tell))
  if (typeof done === 'string') return fail(`${resolve(file)} ${WHY[done]}. No se cambió nada.`)
  return [
    `${resolve(file)} leído y comprobado: ${inWords({ tables: done })}.`,
    'Cada teléfono pedirá todo de nuevo y volverá a enviar lo que no está en él.',
  ].join('\n')
}
