// `admin people`: who has access, to what, and with how many devices.
import { dateOf, timeOf } from '../../domain/time.ts'
import { textTable } from '../text-table.ts'
import type { TendedPerson } from '../storage/people-contract.ts'
import type { Command } from './command.ts'
import { peopleOf } from './found-person.ts'
import { withStorage } from './with-storage.ts'

const HEAD = ['ID', 'PERSONA', 'ROL', 'REGIÓN', 'MESAS', 'EQUIPOS', 'CÓDIGO', 'ACCESO']
const moment = (at: number): string => `${dateOf(at)} ${timeOf(at)}`

export const people: Command = {
  name: 'people',
  usage: 'people',
  help: [
    'muestra a las personas: su rol, sus mesas, cuántos equipos usan y si tienen un código sin usar (nunca el código mismo)',
    '--region solo las de esa región',
  ],
  run: ({ region }, place) =>
    withStorage(place, async (storage) => {
      const all = await peopleOf(storage, region, Date.now())
      return all.length === 0 ? 'Todavía no hay ninguna persona.' : textTable([HEAD, ...all.map(lineOf)])
    }),
}

const lineOf = ({ id, name, role, region, named, devices, code, ended }: TendedPerson): string[] => [
  id,
  name,
  role,
  region,
  named
    .map(({ mesa, access }) => `${mesa === region ? `toda ${mesa}` : mesa}${access === 'read' ? ' (lee)' : ''}`)
    .join(', ') || 'todas',
  String(devices),
  code ? `hasta ${moment(code.expires)}` : 'no',
  ended === null ? 'sí' : `terminó ${moment(ended)}`,
]
