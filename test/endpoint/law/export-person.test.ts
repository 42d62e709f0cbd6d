// What was found about a person is handed to her as one file that she can read, with nothing of anybody else in it.
import { expect, test } from 'vitest'
import { twoPhones } from '../a-phone.ts'
import { anEndpoint } from '../in-process.ts'
import { twoRegions } from '../two-regions.ts'
import { asking, chosen } from './asking.ts'

const SHA = 'a'.repeat(64)

async function anOffice() {
  const endpoint = await anEndpoint()
  const { alba } = await twoPhones(endpoint)
  alba.write('r1', {
    date: '2024-03-14',
    'attendance/a1/name': 'Rosa Ficticia',
    'attendance/a1/phone': '999000111',
    'attendance/a2/name': 'Otra Persona',
    'attendance/a2/phone': '999000222',
    'photos/f1/caption': 'Rosa Ficticia habla',
    'photos/f1/file': SHA,
  })
  await alba.send()
  const { token } = await endpoint.device('secretariat', [], 'Bruno Inventado')
  return { endpoint, office: asking(endpoint, token) }
}

test('the file has what was chosen under Spanish headings, photos by their sum, and nothing of the others', async () => {
  const { office } = await anOffice()
  const file = await office.file(chosen((await office.find('rosa ficticia')).records))
  expect(file).toMatchObject({ titulo: 'Datos personales', generado: '2024-03-23T23:20:00.000Z' })
  expect(file.registros).toEqual([
    {
      mesa: 'condorcanqui',
      tipo: 'Reunión',
      clave: 'r1',
      fecha: '2024-03-14',
      datos: [
        { dato: 'Asistencia: Nombre', valor: 'Rosa Ficticia' },
        { dato: 'Asistencia: Teléfono', valor: '999000111' },
      ],
    },
    {
      mesa: 'condorcanqui',
      tipo: 'Reunión',
      clave: 'r1',
      fecha: '2024-03-14',
      datos: [
        { dato: 'Foto: Pie de foto', valor: 'Rosa Ficticia habla' },
        { dato: 'Foto: Archivo (SHA-256)', valor: SHA },
      ],
    },
  ])
})

test('it is noted first, and a record of another region is not there', async () => {
  const { endpoint, office } = await anOffice()
  await office.file(chosen((await office.find('rosa ficticia')).records))
  const deeds = await endpoint.storage.deeds({ region: null, after: 0, limit: 100 })
  expect(deeds.at(-1)).toMatchObject({ what: 'person-exported', region: 'amazonas', detail: '2' })

  const { endpoint: both, amazonas, cusco } = await twoRegions()
  const { records } = await asking(both, amazonas.tokens.secretariat).find('Ana Reservada')
  const stranger = asking(both, cusco.tokens.secretariat)
  expect((await stranger.post('export', { records: chosen(records) })).status).toBe(404)
  expect((await asking(both, amazonas.tokens.promoter).post('export', { records: chosen(records) })).status).toBe(401)
})
