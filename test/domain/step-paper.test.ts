// What was attached to a step, as a paper: an oficio where its words say so.
import { expect, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import { paperOfStep } from '../../src/domain/step-paper.ts'
import { localDate } from '../../src/domain/time.ts'

const id = recordId.parse('p1')
const date = localDate.parse('2024-04-09')

test.each([
  ['Oficio 045-2024-UGEL', '045-2024-UGEL'],
  ['oficio N° 45-2024 ', '45-2024'],
  ['OFICIO Nº.045-2024', '045-2024'],
  ['Oficio Múltiple 002-2024', 'Múltiple 002-2024'],
])('«%s» is an oficio with its number, stamped the day it came', (evidence, number) => {
  expect(paperOfStep({ id, date, evidence }, 'Pedir el reporte')).toEqual({
    kind: 'letter',
    number,
    title: 'Pedir el reporte',
    stampedOn: date,
    step: id,
  })
})

test.each([['Foto del pozo terminado'], ['Oficio'], [undefined]])('«%s» is another paper, of that day', (evidence) => {
  const paper = paperOfStep({ id, date, ...(evidence && { evidence }) }, 'Hacer el pozo')
  expect(paper).toEqual({ kind: 'otherPaper', title: evidence ?? 'Hacer el pozo', date, step: id })
})
