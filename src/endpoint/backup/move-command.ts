// `move` as the administrator runs it: what is said meanwhile, at the end, and when it cannot be done.
import { resolve } from 'node:path'
import { readConfig, type Place } from '../config.ts'
import { fail } from '../fail.ts'
import { engineOf, orFail } from '../open.ts'
import { inWords, tell } from './command.ts'
import { move, type Unmoved } from './move.ts'

const WHY: Readonly<Record<Unmoved, string>> = {
  noDatabase: 'No hay ninguna base de datos en DATA_DIR.',
  inUse: 'El cuaderno está en uso: detenlo antes. Los teléfonos guardan lo suyo mientras tanto.',
  notEmpty: 'La base de destino ya tiene datos, y move no reemplaza nada. Crea una vacía.',
  alreadyMoved: 'La base de DATA_DIR ya se trasladó antes.',
}

export async function moveTo(place: Place, url: string): Promise<string> {
  if (place.databaseUrl !== null)
    return fail('move parte de la base de DATA_DIR: quita DATABASE_URL. La dirección de destino va en --to.')
  if (typeof readConfig({ DATABASE_URL: url }) === 'string')
    return fail('--to debe ser una dirección de PostgreSQL, como postgres://usuario@localhost:5432/cuaderno.')
  const to = { dataDir: place.dataDir, databaseUrl: url }
  const { host, pathname } = new URL(url)
  const name = `PostgreSQL, ${host}${pathname}`
  const engine = await orFail(to, () => engineOf(to))
  const done = await orFail(to, () => move(place.dataDir, { engine, name }, Date.now(), tell))
  if (typeof done === 'string') return fail(`${WHY[done]} No se cambió nada.`)
  return [
    `Todo está en ${name}, comprobado: ${inWords(done)}; ${done.mesas} mesas iguales una por una.`,
    `La base de ${resolve(place.dataDir)} queda cerrada. Inicia el cuaderno con DATABASE_URL: los teléfonos siguen como si nada.`,
  ].join('\n')
}
