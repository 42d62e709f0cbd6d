// The devices as a table for a console, a line each.
import { dateOf, timeOf } from '../domain/time.ts'
import type { Device } from './storage/contract.ts'

const HEAD = ['ID', 'PERSONA', 'EQUIPO', 'ENTRÓ', 'ÚLTIMO CONTACTO', 'SIN ENVIAR', 'BLOQUEADO']
const moment = (at: number): string => `${dateOf(at)} ${timeOf(at)}`
/** A phone says its own name: what it writes moves no cursor and breaks no line. */
const plain = (text: string): string => text.replace(/\p{C}/gu, ' ')

export function deviceTable(devices: readonly Device[]): string {
  if (devices.length === 0) return 'Todavía no ha entrado ningún teléfono.'
  const lines = devices.map(({ id, person, label, created, lastSeen, unsent, revoked }) => {
    const times = [moment(created), moment(lastSeen), String(unsent), revoked === null ? 'no' : moment(revoked)]
    return [id, plain(person), plain(label), ...times]
  })
  const all = [HEAD, ...lines]
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
