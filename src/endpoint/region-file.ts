// A list of mesas as a spreadsheet writes it: one line each, with the region it belongs to.
//   region;nivel;nombre;ubigeo;estado
//   Cusco;provincial;Canchis;0806;activa
import { mesaId, type MesaId } from '../domain/id.ts'
import { level as anyLevel, mesaShape } from '../domain/mesa.ts'
import { fold } from '../domain/text.ts'
import { slugOf, type NewMesa, type NewRegion } from './add-region.ts'

const LEVELS: Readonly<Record<string, string>> = {
  provincial: 'provincial',
  regional: 'regional',
  distrital: 'district',
}
const STATES: Readonly<Record<string, NewMesa['status']>> = { activa: 'active', 'por activar': 'toActivate' }
const COLUMNS = ['region', 'nivel', 'nombre', 'ubigeo', 'estado'] as const

/** The regions in the order in which they come first, or the number of the line that cannot be read (from 1). */
export function regionsIn(text: string): NewRegion[] | { readonly wrong: number } {
  const [head = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const mark = head.includes(';') ? ';' : ','
  const columns = cellsOf(head, mark).map(fold)
  if (COLUMNS.some((column) => !columns.includes(column))) return { wrong: 1 }
  const regions = new Map<MesaId, { id: MesaId; name: string; mesas: NewMesa[] }>()
  for (const [index, line] of lines.entries()) {
    if (line.replaceAll(mark, '').trim() === '') continue
    const cells = cellsOf(line, mark)
    const said = (column: (typeof COLUMNS)[number]): string => cells[columns.indexOf(column)]?.trim() ?? ''
    const id = mesaId.safeParse(slugOf(said('region'))).data
    const mesa = mesaIn(said)
    if (!id || !mesa) return { wrong: index + 2 }
    const region = regions.get(id) ?? { id, name: said('region'), mesas: [] }
    region.mesas.push(mesa)
    regions.set(id, region)
  }
  return [...regions.values()]
}

function mesaIn(said: (column: (typeof COLUMNS)[number]) => string): NewMesa | null {
  const level = anyLevel.safeParse(LEVELS[fold(said('nivel'))]).data
  const status = STATES[fold(said('estado')) || 'por activar']
  const name = mesaShape.fields.name.safeParse(said('nombre')).data
  const code = said('ubigeo')
  const hasCode = level === 'regional' ? code === '' : code.length === (level === 'district' ? 6 : 4)
  if (!level || !status || !name || !hasCode || (code !== '' && !mesaShape.fields.ubigeo.safeParse(code).success)) {
    return null
  }
  return { name, level, status, ...(code !== '' && { ubigeo: code }) }
}

/** With quotes around what holds the mark itself, doubled inside. */
function cellsOf(line: string, mark: string): string[] {
  const cells = `${mark}${line}`.matchAll(new RegExp(`${mark}(?:"((?:[^"]|"")*)"|([^${mark}]*))`, 'g'))
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
