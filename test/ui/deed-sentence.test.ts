// Deeds as sentences: every kind has one, names are those the reader may see, and nobody else has any.
import { expect, test } from 'vitest'
import { mesaId, userId } from '../../src/domain/id.ts'
import { deedKind } from '../../src/protocol/deeds.ts'
import { detailOf, didOf, whoOf, type Names } from '../../src/ui/people/deed-sentence.ts'
import { deedsText as text } from '../../src/ui/text/deeds.ts'

const alba = userId.parse('a1b2c3d4')
const region = mesaId.parse('amazonas')
const person = {
  id: alba,
  name: 'Alba Ficticia',
  role: 'secretariat' as const,
  mesa: null,
  grants: [],
  devices: 1,
  ended: null,
  code: null,
}
const names: Names = {
  people: new Map([[alba, person]]),
  devices: new Map(),
  mesa: (id) => (id === 'bagua' ? 'Bagua' : id),
}
const deed = (what: string, about = '', detail = '', by: string = alba) => ({ at: 0, by, region, what, about, detail })

test.each(deedKind.options)('%s is said in Spanish', (what) => {
  const said = didOf(deed(what, alba), names)
  expect(said).not.toBe(text.other)
  expect(said).toMatch(/^\p{Ll}/u)
})

test('who is not in the list has no name, and what is not known yet is said as that', () => {
  expect(whoOf(deed('export'), names)).toBe('Alba Ficticia')
  expect(whoOf(deed('export', '', '', 'console'), names)).toBe(text.doers.console)
  expect(whoOf(deed('export', '', '', '0'.repeat(16)), names)).toBe(text.someone)
  expect(didOf(deed('person-ended', '0'.repeat(16)), names)).toBe(text.did['person-ended'](text.somebody))
  expect(didOf(deed('device-blocked', '0'.repeat(16)), names)).toBe(text.did['device-blocked'](text.aDevice))
  expect(didOf(deed('toString'), names)).toBe(text.other)
})

test('roles and mesas are in words', () => {
  expect(detailOf(deed('person-added', '', 'promoter, bagua write, luya read'), names)).toBe(
    'Promotora o promotor, escribe en Bagua, lee luya',
  )
  expect(detailOf(deed('backup', '', 'cuaderno.copia'), names)).toBe('cuaderno.copia')
})
