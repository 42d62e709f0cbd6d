// Which agreements a list shows, and the words of a reminder.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import { standingOf, type Step } from '../../src/domain/follow-up.ts'
import { localDate } from '../../src/domain/time.ts'
import type { TrackedAgreement } from '../../src/store/tracked-agreements.ts'
import { filtersIn, fits, inTab, responsiblesOf, TABS } from '../../src/ui/agreements/chosen-agreements.ts'
import { followUpLinks } from '../../src/ui/follow-up-links.ts'
import { wordFor } from '../../src/ui/named-in-address.ts'
import { followUpText } from '../../src/ui/text/follow-up.ts'

const day = (text: string) => localDate.parse(text)
const TODAY = day('2024-03-28')
const MESA = mesaId.parse('condorcanqui')

function tracked(fields: {
  due?: string
  steps?: Partial<Step>[]
  responsible?: string
  held?: string
  mesa?: string
}) {
  const { due = '2024-03-27', steps = [], responsible = 'UGEL', held = '2024-03-14', mesa = MESA } = fields
  const agreement = { key: entryKey.parse('c1'), number: 2, words: '', text: 'Reporte', responsible, due: day(due) }
  const said = steps.map((step, index): Step => ({ id: recordId.parse(`s${index}`), at: index, ...step }))
  const head = {
    date: day(held),
    state: 'closed',
    kind: undefined,
    minutesNumber: undefined,
    place: undefined,
  } as const
  const all: TrackedAgreement = {
    mesa: mesaId.parse(mesa),
    meeting: recordId.parse('r1'),
    held: head,
    agreement,
    standing: standingOf(agreement, said),
  }
  return all
}
const tabsOf = (each: TrackedAgreement) => TABS.filter((tab) => inTab(each, tab, TODAY))

test('an agreement is late the day after, coming until then, and done once it is', () => {
  expect(tabsOf(tracked({ due: '2024-03-27' }))).toEqual(['vencidos', 'todos'])
  expect(tabsOf(tracked({ due: '2024-03-28' }))).toEqual(['', 'todos'])
  expect(tabsOf(tracked({ steps: [{ state: 'done', date: TODAY }] }))).toEqual(['cumplidos', 'todos'])
  expect(tabsOf(tracked({ steps: [{ state: 'void' }] }))).toEqual(['todos'])
})

test('filters come from the address: mesa, institution however it is spelled, state', () => {
  const each = tracked({ responsible: 'Red de Salud Condorcanquí' })
  expect(fits(each, filtersIn({}))).toBe(true)
  expect(
    fits(each, filtersIn({ quien: wordFor('RED DE SALUD CONDORCANQUI'), mesa: 'condorcanqui', estado: 'pending' })),
  ).toBe(true)
  for (const query of [{ quien: wordFor('UGEL') }, { mesa: 'bagua' }, { estado: 'done' }]) {
    expect(fits(each, filtersIn(query))).toBe(false)
  }
})

test('an institution is offered once, however it is spelled', () => {
  const all = ['UGEL', 'Ugel ', 'Ñusak', 'Municipalidad'].map((responsible) => tracked({ responsible }))
  expect(responsiblesOf(all)).toEqual(['Municipalidad', 'Ñusak', 'UGEL'])
})

test('an agreement of several is on the list of each of them', () => {
  const shared = tracked({ responsible: 'UGEL; Red de Salud' })
  expect(responsiblesOf([shared, tracked({})])).toEqual(['Red de Salud', 'UGEL'])
  for (const name of ['ugel', 'Red de Salud']) expect(fits(shared, filtersIn({ quien: wordFor(name) }))).toBe(true)
  expect(fits(shared, filtersIn({ quien: wordFor('UGEL; Red de Salud') }))).toBe(false)
})

test('the reminder says which agreement, until when and whose mesa', () => {
  const parts = {
    number: 2,
    held: day('2024-08-15'),
    due: day('2024-08-30'),
    text: 'Entregar el informe',
    mesa: 'Condorcanqui',
  }
  expect(followUpText.reminder({ ...parts, isLate: false })).toBe(
    'Hola. Le recordamos el acuerdo 2 del 15 de agosto de 2024: Entregar el informe. Vence el 30 de agosto de 2024. Mesa Condorcanqui.',
  )
  expect(followUpText.reminder({ ...parts, isLate: true })).toContain('Venció el 30 de agosto de 2024.')
})

test('[point 3] no name stands in an address; a word of another life of the page narrows nothing', () => {
  const { search } = new URL(followUpLinks.ofInstitution('Quxwimpa Zarnkij'), 'http://phone')
  expect(search).not.toMatch(/Quxwimpa|Zarnkij/)
  expect(filtersIn(Object.fromEntries(new URLSearchParams(search))).responsible).toBe('Quxwimpa Zarnkij')
  expect(filtersIn({ quien: 'of-yesterday-1' }).responsible).toBe('')
})
