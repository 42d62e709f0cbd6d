// Who may give and take away access, and to whom: no sequence of allowed steps makes anybody more than she was.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { role, type Grant } from '../../src/domain/access.ts'
import { mesaId, userId } from '../../src/domain/id.ts'
import { grantsFit, homeOf, isOffice, mayEnd, mayName, mayTend } from '../../src/domain/office.ts'

const [ana, bea] = [userId.parse('ana1'), userId.parse('bea1')]
const someRole = fc.constantFrom(...role.options)
const amazonas = mesaId.parse('amazonas')
const named = (mesa: string, access: Grant['access'] = 'write'): Grant => ({ mesa: mesaId.parse(mesa), access })

test('only an administrator makes one, changes one or ends one', () => {
  fc.assert(
    fc.property(someRole, someRole, someRole, (by, of, to) => {
      const [who, whom] = [
        { id: ana, role: by },
        { id: bea, role: of },
      ]
      const isAbout = of === 'administrator' || to === 'administrator'
      expect(mayName(who, whom, to)).toBe(isOffice(by) && (!isAbout || by === 'administrator'))
      expect(mayTend(who, whom)).toBe(isOffice(by) && (of !== 'administrator' || by === 'administrator'))
      expect(mayEnd(who, whom)).toBe(mayTend(who, whom))
    }),
  )
})

test('nobody changes her own role or ends her own access, whatever it is', () => {
  fc.assert(
    fc.property(someRole, someRole, (mine, other) => {
      const me = { id: ana, role: mine }
      expect(mayEnd(me, me)).toBe(false)
      expect(mayName(me, me, other)).toBe(isOffice(mine) && other === mine)
    }),
  )
})

test('grants are such as the role is given', () => {
  for (const office of ['secretariat', 'administrator'] as const) {
    expect(grantsFit(office, [])).toBe(true)
    expect(grantsFit(office, [named('bagua')])).toBe(false)
  }
  for (const other of ['promoter', 'coordinator'] as const) {
    expect(grantsFit(other, [])).toBe(false)
    expect(grantsFit(other, [named('bagua', 'read'), named('bagua', 'read')])).toBe(false)
    expect(grantsFit(other, [named('amazonas', 'read'), named('bagua', 'read')])).toBe(true)
  }
  expect(grantsFit('promoter', [named('bagua'), named('luya', 'read')])).toBe(true)
  expect(grantsFit('coordinator', [named('bagua')])).toBe(false)
})

test('a person stays of the mesa she was of, as long as it is hers', () => {
  const grants = [named('amazonas'), named('bagua'), named('luya')]
  expect(homeOf(amazonas, grants, mesaId.parse('luya'))).toBe('luya')
  expect(homeOf(amazonas, grants, mesaId.parse('utcubamba'))).toBe('bagua')
  expect(homeOf(amazonas, [named('amazonas')], null)).toBeNull()
})
