// `POST /api/person/export`: what was found and chosen, as one file to hand to the person it is about.
import type { MesaId } from '../../domain/id.ts'
import type { Problem } from '../../domain/problem.ts'
import { fieldPath } from '../../domain/record.ts'
import { chosenRequest, type ChosenRecord, type PersonFile } from '../../protocol/law.ts'
import type { Row } from '../../protocol/row.ts'
import type { Around } from '../around.ts'
import { askedIn, officeOf } from '../office.ts'
import { chosenByMesa, MOST_CHOSEN } from './chosen.ts'
import { kindInSpanish, leafInSpanish } from './spanish.ts'

const NOTE =
  'Copia de los datos personales que guarda la Mesa de Concertación (Ley 29733, derecho de acceso). De los archivos se da su nombre, que es la suma SHA-256 de su contenido.'

export async function exportPerson(request: Request, { storage, log, now }: Around): Promise<PersonFile | Problem> {
  const caller = await officeOf(request, storage)
  if (!caller) return 'unauthorised'
  const asked = await askedIn(request, chosenRequest, MOST_CHOSEN)
  if ('problem' in asked) return asked.problem
  const { id: by, region } = caller.person
  const { records } = asked.value
  const chosen = await chosenByMesa(storage, region, records)
  if (!chosen) return 'notFound'

  const detail = `${records.length}`
  await storage.noteDeed({ at: now(), by, region, what: 'person-exported', about: region, detail })
  const registros: PersonFile['registros'] = []
  for (const [mesa, some] of chosen) {
    const rows = await storage.inMesaOf(region, mesa, (tx) => tx.records(some.map(({ id }) => id)))
    const byId = new Map(rows.map((row) => [row.id, row]))
    registros.push(...some.flatMap((each) => told(mesa, each, byId.get(each.id))))
  }
  log.info({ by, records: records.length }, "a person's data were exported")
  const generado = new Date(now()).toISOString()
  return { kind: 'mclcp-person-file', titulo: 'Datos personales', generado, nota: NOTE, registros }
}

function told(mesa: MesaId, { leaves }: ChosenRecord, row: Row | undefined): PersonFile['registros'] {
  if (!row) return []
  const datos = leaves.flatMap((at) => {
    const value = row.leaves.get(at)?.value ?? null
    return value === null ? [] : [{ dato: leafInSpanish(at), valor: value }]
  })
  const date = row.leaves.get(fieldPath('date'))?.value
  const fecha = typeof date === 'string' ? date : null
  return [{ mesa, tipo: kindInSpanish(row.type), clave: row.id, fecha, datos }]
}
