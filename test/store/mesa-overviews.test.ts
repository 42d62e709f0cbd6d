// A mesa at a glance: what makes it active, who sits in it, what it holds.
import { expect, test } from 'vitest'
import { recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { plantDemonstration } from '../../src/endpoint/demo/plant-demonstration.ts'
import { changeSeat } from '../../src/store/committee.ts'
import { findMember, seatsOf } from '../../src/store/members.ts'
import { mesaOverviews } from '../../src/store/mesa-overviews.ts'
import { judge } from '../../src/store/validations.ts'
import { mesaId } from '../../src/domain/id.ts'
import { aHouse } from '../help/a-house.ts'

const TODAY = localDate.parse('2024-12-20')

test('[domain §2.3] a mesa is active once its activation is validated, not because it met', async () => {
  const house = await aHouse()
  await plantDemonstration(house.storage(), 'demo', 'Rosa Ejemplo', Date.now())
  const { store } = await house.aDevice('secretariat')
  const all = new Map((await mesaOverviews(store, TODAY)).map((each) => [String(each.space), each]))
  expect(all.get('luya')).toMatchObject({ isActive: true, activation: { date: '2024-07-18', verdict: 'validated' } })
  expect(all.get('bagua')).toMatchObject({ isActive: false, activation: { verdict: 'observed' } })
  expect(all.get('bongara')).toMatchObject({ isActive: false, activation: null, people: 0, years: [], meetings: [] })
  expect(all.get('condorcanqui')).toMatchObject({ isActive: true, activation: null, people: 22, years: [2024] })
  expect(all.get('condorcanqui')?.installed?.content.date).toBe('2024-03-14')

  const region = mesaId.parse('amazonas')
  const [mesa, meeting] = [mesaId.parse('bagua'), recordId.parse('demo-bagua-e1')]
  await judge(store, { region, mesa, of: meeting, verdict: 'validated', by: 'Secretaría Técnica' })
  const after = (await mesaOverviews(store, TODAY)).find(({ space }) => space === mesa)
  expect(after).toMatchObject({ isActive: true, activation: { verdict: 'validated' } })
})

test('a mandate that ends takes the person off the count of today and off nothing else', async () => {
  const house = await aHouse()
  await plantDemonstration(house.storage(), 'demo', 'Rosa Ejemplo', Date.now())
  const { store } = await house.aDevice('secretariat')
  const mesa = mesaId.parse('condorcanqui')
  const people = async () => (await mesaOverviews(store, TODAY)).find(({ space }) => space === mesa)?.people
  const member = await findMember(store, mesa, 'demo-condorcanqui-m2')
  if (!member) throw new Error('no such seat')
  await changeSeat(store, member.membership, { leftOn: '2024-11-30' })
  expect([await people(), (await seatsOf(store, mesa, 2024)).length]).toEqual([21, 22])
  const left = await findMember(store, mesa, 'demo-condorcanqui-m2')
  expect(left).toMatchObject({
    membership: { leftOn: '2024-11-30', institution: 'UGEL' },
    person: member.person.name ? { name: member.person.name } : {},
  })
  if (left) await changeSeat(store, left.membership, { leftOn: '' })
  expect(await people()).toBe(22)
  expect(await findMember(store, mesaId.parse('chachapoyas'), 'demo-condorcanqui-m2')).toBeNull()
})
