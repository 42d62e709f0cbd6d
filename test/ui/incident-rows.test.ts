// What is handed over about a lost phone.
import { expect, test } from 'vitest'
import { csvText } from '../../src/domain/csv-text.ts'
import { deviceId, mesaId, userId } from '../../src/domain/id.ts'
import { noticeLimit } from '../../src/domain/lost-phone.ts'
import { incidentRows } from '../../src/ui/mesa/incident-rows.ts'
import { lostPhoneText as text } from '../../src/ui/text/lost-phone.ts'

const at = Date.parse('2024-07-12T16:00:00-05:00')
const mesa = mesaId.parse('condorcanqui')
const device: Parameters<typeof incidentRows>[0]['device'] = {
  id: deviceId.parse('0123456789abcdef'),
  person: 'Rosa Ficticia',
  personId: userId.parse('0123456789abcdef'),
  role: 'promoter',
  label: 'Samsung A05',
  mesas: [mesa],
  created: at,
  lastSeen: at,
  unsent: 3,
  app: null,
  revoked: at + 3_600_000,
  wipe: at + 3_600_000,
  wiped: null,
}
const ana = { name: 'Ana Prueba', institution: 'UGEL', mesa, hasPhone: true, hasDocument: false }

test('it says which phone, until when to tell, what was done, and whose data it had', () => {
  const incident = { device, people: [ana], names: new Map([[mesa, 'Condorcanqui']]), now: at }
  const said = csvText(incidentRows({ ...incident, loss: noticeLimit('2024-07-12', '15:00') }))
  for (const line of [
    'Equipo,Samsung A05 (0123456789abcdef)',
    'Lo usaba,Rosa Ficticia',
    'Mesas cuyos registros podía leer,Condorcanqui',
    'Avisó que se borra,no',
    'Ana Prueba,UGEL,Condorcanqui,"nombre, teléfono"',
  ])
    expect(said).toContain(`${line}\r\n`)
  expect(said).toMatch(/Bloqueado,"12 de julio de 2024, 5:00\sp\.\sm\."/)
  expect(said).toMatch(/Avisar antes de,"14 de julio de 2024, 3:00\sp\.\sm\."/)
  expect(said).toContain(text.facts.duty)
  expect(csvText(incidentRows({ ...incident, loss: null }))).toContain('Avisar antes de,por confirmar')
})
