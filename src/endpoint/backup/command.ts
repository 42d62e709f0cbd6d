// `backup` and `restore` as the administrator runs them: what is said meanwhile, at the end, and when it cannot be done.
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import process from 'node:process'
import { dateOf, timeOf } from '../../domain/time.ts'
import type { Place } from '../config.ts'
import { fail } from '../fail.ts'
import { engineOf, orFail } from '../open.ts'
import { DATABASE_FILE } from '../storage/sqlite.ts'
import type { Unfit } from './backup-file.ts'
import { backUp } from './backup.ts'
import { FileTrouble } from './into-file.ts'
import type { Manifest } from './manifest.ts'
import { restore } from './restore.ts'
import type { Progress, Step } from './rows.ts'

export const WHY: Readonly<Record<Unfit, string>> = {
  unreadable: 'no se puede leer',
  notABackup: 'no es una copia hecha con backup',
  newer: 'la hizo una versión más nueva del programa: actualiza este primero',
  damaged: 'está dañada o incompleta',
}

export async function backUpTo(place: Place, file: string, by: 'console' | 'system' = 'console'): Promise<string> {
  if (isOwnDatabase(place, file)) return fail(`${resolve(file)} es la base de datos misma. Elige otro archivo.`)
  try {
    const { manifest, doubtful } = await orFail(place, async () =>
      backUp(await engineOf(place), resolve(file), Date.now(), tell, by),
    )
    const done = `Copia completa y comprobada en ${resolve(file)}: ${inWords(manifest)}.`
    if (doubtful.length === 0) return done
    return `${done}\nATENCIÓN: lo que estas mesas dicen de sí mismas no es lo que tienen, y sus teléfonos no liberan nada: ${doubtful.join(', ')}. Mira: npm run -s admin -- verify`
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error
    return fail(`No se pudo hacer la copia en ${resolve(file)}: ${error.message}`)
  }
}

export async function restoreFrom(place: Place, file: string): Promise<string> {
  const done = await orFail(place, () => restore(() => engineOf(place), resolve(file), tell))
  if (typeof done === 'string') return fail(`${resolve(file)} ${WHY[done]}. No se cambió nada.`)
  return [
    `Copia del ${dateOf(done.at)} a las ${timeOf(done.at)} devuelta y comprobada: ${inWords(done)}.`,
    'Cada teléfono pedirá todo de nuevo y volverá a enviar lo que no está en ella.',
  ].join('\n')
}

/** A copy put in the place of the open database would take it away from the endpoint that serves it. */
export function isOwnDatabase({ dataDir }: Place, file: string): boolean {
  const [folder, own] = [dirname(resolve(file)), resolve(dataDir)].map((each) =>
    existsSync(each) ? realpathSync(each) : each,
  )
  return folder === own && basename(file).startsWith(DATABASE_FILE)
}

/** Beside the answer, so that this can be kept without it. */
export const tell: Progress = (step, table, done, all) =>
  void process.stderr.write(`${STEP[step]} ${table}: ${done} de ${all}\n`)
const STEP: Readonly<Record<Step, string>> = { copying: 'Copiando', checking: 'Comprobando' }

export function inWords({ tables }: Pick<Manifest, 'tables'>): string {
  const rows = (name: string) => tables[name]?.rows ?? 0
  return `${rows('record')} registros, ${rows('receipt')} recibos, ${rows('file')} archivos, ${rows('device')} equipos`
}
