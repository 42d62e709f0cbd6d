// Two versions in words: each field by its name, and nothing that no person reads.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import type { Json } from '../../src/domain/json.ts'
import type { Found } from '../../src/store/read.ts'
import { differences } from '../../src/ui/differences.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

const mesa = mesaId.parse('condorcanqui')
const shown: Found<'meeting'> = {
  ...emptyMeeting,
  id: recordId.parse('m1'),
  mesa,
  kind: 'ordinary',
  place: 'Huampami',
  attendance: [{ key: entryKey.parse('p1'), name: 'Delia Ficticia', state: 'present' }],
  agreements: [
    { key: entryKey.parse('k1'), text: 'Primero', due: 'immediate' },
    { key: entryKey.parse('k2'), text: 'Segundo', responsible: 'Red de Salud', due: localDate.parse('2024-08-23') },
  ],
}
const found = (values: Record<string, Json>, beside: object | null = shown) =>
  differences(values, beside).map(({ name, copy, shown: now }) => ({ name, copy, shown: now }))

test('an agreement is told by its number, a person by name', () => {
  expect(found({ 'agreements/k2/due': '2024-08-19', 'attendance/p1/state': 'excused' })).toEqual([
    { name: 'Acuerdo 2: Vence', copy: 'lunes 19 de agosto de 2024', shown: 'viernes 23 de agosto de 2024' },
    { name: 'Asistencia Delia Ficticia: Marca', copy: 'Justificó', shown: 'Presente' },
  ])
})

test('what is the same on both sides is not shown as a difference', () => {
  expect(found({ 'agreements/k2/responsible': 'Red de Salud', place: 'Huampami' })).toEqual([])
})

test('codes are told in words, and an emptied field as such', () => {
  expect(found({ kind: 'training', place: null, 'agreements/k1/due': '2024-08-19' })).toEqual([
    { name: 'Tipo', copy: 'Taller', shown: 'Sesión ordinaria' },
    { name: 'Lugar', copy: 'Sin dato', shown: 'Huampami' },
    { name: 'Acuerdo 1: Vence', copy: 'lunes 19 de agosto de 2024', shown: 'Inmediato' },
  ])
})

test('orders, keys and hours of the machine are not for reading', () => {
  expect(found({ 'agreements/k1/order': 7, startedAt: 1, placeCode: '010402', 'attendance/p1/person': 'x' })).toEqual(
    [],
  )
})

test('a field of an entry that is gone still has its words', () => {
  expect(found({ 'agreements/gone/text': 'Tercero' })).toEqual([
    { name: 'Acuerdo: Texto', copy: 'Tercero', shown: 'Sin dato' },
  ])
  expect(found({ place: 'Nieva' }, null)).toEqual([{ name: 'Lugar', copy: 'Nieva', shown: 'Sin dato' }])
})
