// The devices as a table for a console, a line each.
import { dateOf, timeOf } from '../domain/time.ts'
import type { Device } from './storage/contract.ts'
import { textTable } from './text-table.ts'

const HEAD = ['ID', 'PERSONA', 'EQUIPO', 'ENTRÓ', 'ÚLTIMO CONTACTO', 'SIN ENVIAR', 'BLOQUEADO']
const moment = (at: number): string => `${dateOf(at)} ${timeOf(at)}`

export function deviceTable(devices: readonly Device[]): string {
  if (devices.length === 0) return 'Todavía no ha entrado ningún teléfono.'
  const lines = devices.map(({ id, person, label, created, lastSeen, unsent, revoked }) => {
    const times = [moment(created), moment(lastSeen), String(unsent), revoked === null ? 'no' : moment(revoked)]
    return [id, person, label, ...times]
  })
  return textTable([HEAD, ...lines])
}
