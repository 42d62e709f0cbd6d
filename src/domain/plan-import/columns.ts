// Which column says what: recognised by its heading, which may take two rows («Cronograma» over I–IV).
import { fold } from '../text.ts'
import { QUARTERS, type Quarter } from '../time.ts'
import type { SourceRow } from './cells.ts'

export type ColumnName =
  | 'line'
  | 'group'
  | 'number'
  | 'activity'
  | 'target'
  | 'value'
  | 'unit'
  | `q${Quarter}`
  | 'responsibles'
  | 'note'

export interface Columns {
  readonly at: ReadonlyMap<ColumnName, number>
  /** How wide the table is, by which its continuation on the next page is known. */
  readonly width: number
  /** How many rows the heading takes. */
  readonly rows: number
  /** Headings that say nothing the plan has a place for. */
  readonly unread: readonly string[]
}

const names = new Map<string, ColumnName>(
  Object.entries({
    linea: 'line',
    'linea de accion': 'line',
    'lineas de accion': 'line',
    line: 'line',
    grupo: 'group',
    'actividad principal': 'group',
    group: 'group',
    n: 'number',
    no: 'number',
    nro: 'number',
    orden: 'number',
    order: 'number',
    actividad: 'activity',
    actividades: 'activity',
    activity: 'activity',
    meta: 'target',
    metas: 'target',
    'meta s': 'target',
    'numero usado': 'value',
    unidad: 'unit',
    'unidad de medida': 'unit',
    responsable: 'responsibles',
    responsables: 'responsibles',
    'responsable s': 'responsibles',
    responsibles: 'responsibles',
    nota: 'note',
  } as const),
)
/** Over the four quarters; says nothing by itself. */
const SPANNING = new Set(['cronograma', 'programacion', 'trimestres'])
const ROMAN = ['', 'i', 'ii', 'iii', 'iv']
const QUARTER = /^(?:(?:q|t|trim|trimestre) ?)?(i{1,3}|iv|[1-4])(?: ?(?:er|do|to))?(?: ?(?:t|trim|trimestre))?$/

const plain = (heading: string): string =>
  fold(heading)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

function quarterNamed(heading: string): ColumnName | undefined {
  const [, said = ''] = QUARTER.exec(plain(heading)) ?? []
  const number = QUARTERS.find((each) => said !== '' && (`${each}` === said || ROMAN[each] === said))
  return number && `q${number}`
}
const nameOf = (heading: string): ColumnName | undefined => names.get(plain(heading)) ?? quarterNamed(heading)

/** The heading that begins with the first of these rows; null where it is none. */
export function columnsIn([first, second]: readonly SourceRow[]): Columns | null {
  const top = headingsOf(first)
  if (![...top.values()].includes('activity')) return null
  const below = headingsOf(second)
  const isTwoRows = below.size > 0 && below.size === written(second)
  const at = new Map<ColumnName, number>()
  for (const [column, name] of [...top, ...(isTwoRows ? below : [])]) if (!at.has(name)) at.set(name, column)
  if (at.size < 2) return null
  const unread = (first?.cells ?? []).filter((cell, column) => {
    return cell !== '' && !SPANNING.has(plain(cell)) && !top.has(column)
  })
  return { at, width: first?.cells.length ?? 0, rows: isTwoRows ? 2 : 1, unread }
}

function headingsOf(row: SourceRow | undefined): Map<number, ColumnName> {
  const found = new Map<number, ColumnName>()
  for (const [column, cell] of (row?.cells ?? []).entries()) {
    const name = nameOf(cell)
    if (name) found.set(column, name)
  }
  return found
}
const written = (row: SourceRow | undefined): number => row?.cells.filter(Boolean).length ?? 0
