// `admin retention`: what has passed its period, and, if asked for, its end.
import { retained, YEARS } from '../../domain/retention.ts'
import { dateOf } from '../../domain/time.ts'
import { applyRetention, countDue, mayGo, type DueCount } from '../law/retention.ts'
import { RETAINED } from '../law/retention-words.ts'
import { textTable } from '../text-table.ts'
import type { Command } from './command.ts'
import { withStorage } from './with-storage.ts'

const HEAD = ['MESA', 'QUÉ', 'CUÁNTOS', 'DESDE']

export const retention: Command = {
  name: 'retention',
  usage: 'retention',
  help: [
    'dice qué guarda el cuaderno por cuánto tiempo, y cuenta por mesa lo que pasó su plazo. No borra nada',
    '--apply  además borra lo que pasó su plazo, también en cada teléfono en su próximo contacto. Haz antes una copia',
  ],
  run: ({ apply }, place) =>
    withStorage(place, async (storage) => {
      const now = Date.now()
      const counts = await countDue(storage, now)
      const told = [PERIODS, '', counts.length > 0 ? textTable([HEAD, ...counts.map(lineOf)]) : 'Nada pasó su plazo.']
      if (!counts.some(mayGo)) return told.join('\n')
      if (!apply) return [...told, '', 'Nada se borró. Para borrarlo: npm run -s admin -- retention --apply'].join('\n')
      await applyRetention(storage, counts, now)
      return [
        ...told,
        '',
        'Lo anterior se borró, salvo el registro de accesos. En las copias queda hasta que venzan.',
      ].join('\n')
    }),
}

const PERIODS = textTable([
  ['QUÉ', 'PLAZO', 'POR QUÉ'],
  ...retained.map((kind) => {
    const years = YEARS[kind]
    const period = years === null ? 'siempre' : years === 1 ? '1 año' : `${years} años`
    return [RETAINED[kind].name, period, RETAINED[kind].why]
  }),
])

const lineOf = ({ mesa, kind, count, oldest }: DueCount): string[] => [
  mesa ?? 'todo el servidor',
  RETAINED[kind].name,
  String(count),
  dateOf(oldest),
]
