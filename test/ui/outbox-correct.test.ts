// «Hay que corregir»: why and what to do in a few words, and the button that leads to what has to be mended.
import { expect, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import { refusal } from '../../src/domain/problem.ts'
import { json, type Json } from '../../src/domain/json.ts'
import { leafMap } from '../../src/domain/record.ts'
import { whereToCorrect } from '../../src/ui/outbox/where-to-correct.ts'
import { refusals } from '../../src/ui/text/outbox.ts'

const rec = recordId.parse('m1')
const from = (values: Record<string, Json>) => whereToCorrect({ rec, refused: leafMap(json).parse(values) })

test('[ux §7.10] whatever was refused, it is said in two sentences at most', () => {
  for (const code of refusal.options) {
    for (const words of [refusals[code].cause, refusals[code].forOthers]) {
      expect(words.split(/[.?!](?: |$)/).filter(Boolean).length, words).toBeLessThanOrEqual(2)
    }
  }
})

test.each<[Record<string, Json>, string]>([
  [{ venue: 'x' }, '/reuniones/m1/datos#venue'],
  [{ 'attendance/p1/name': 'x' }, '/reuniones/m1/asistencia#asistencia-p1'],
  [{ 'agenda/g1/text': 'x' }, '/reuniones/m1/agenda#punto-g1'],
  [{ 'agenda/g1/notes': 'x' }, '/reuniones/m1/desarrollo#notas-g1'],
  [{ otherNotes: 'x' }, '/reuniones/m1/desarrollo#otros'],
  [{ 'agreements/c1/text': 'x' }, '/reuniones/m1/acuerdos/c1#acuerdo'],
  [{ startedAt: 1 }, '/reuniones/m1'],
])('[ux §7.10] %o is corrected at %s', (values, address) => {
  expect(from(values)).toBe(address)
})

test('[ux §7.10] of several, what cannot be comes before what is long', () => {
  expect(from({ otherNotes: 'x'.repeat(50), venue: 'y' })).toBe('/reuniones/m1/desarrollo#otros')
  expect(from({ otherNotes: 'x'.repeat(50), date: '31 de abril' })).toBe('/reuniones/m1/datos#date')
})
