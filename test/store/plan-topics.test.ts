// An open target is counted out of the topics that agreements ask for.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { closedMeetings } from '../../src/store/closed-meetings.ts'
import { planNow } from '../../src/store/plan-now.ts'
import { addTopic, withdrawTopic } from '../../src/store/plan-topics.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import { record } from '../../src/store/record.ts'
import { aHouse } from '../help/a-house.ts'

const region = mesaId.parse('amazonas')
const CER = mesaId.parse('cer-amazonas')
const activity = entryKey.parse('a04')

test('a topic asked for by an agreement makes the target; withdrawn, it is out, and back when it is wished so', async () => {
  const { store } = await (await aHouse()).aDevice('secretariat')
  const rec = store.newRecordId()
  const acta = { kind: 'ordinary', date: '2024-02-20', state: 'draft', minutesNumber: '002-2024' }
  const agreement = { 'agreements/g1/text': 'Propuesta sobre agua.', 'agreements/g1/order': 1 }
  await record(store, { mesa: CER, rec, type: 'meeting', patch: { ...acta, ...agreement } })
  expect(await closedMeetings(store)).toEqual([])
  await record(store, { mesa: CER, rec, type: 'meeting', op: 'close' })
  const [minutes] = await closedMeetings(store)
  expect(minutes).toMatchObject({ id: rec, number: '002-2024', date: '2024-02-20' })
  const [asks] = minutes?.agreements ?? []
  const target = async () => {
    const found = await progressOf(store, 2024, { cutoff: localDate.parse('2024-12-31') })
    return found?.activities.find(({ key }) => key === activity)?.target
  }
  expect(await target()).toBeNull()
  const topic = {
    region,
    plan: recordId.parse('poa-2024'),
    activity,
    name: 'Agua',
    dimension: 'social',
    by: 'Secretaría',
  }
  await addTopic(store, {
    ...topic,
    minutes: rec,
    agreement: entryKey.parse(asks?.key),
    date: localDate.parse('2024-02-20'),
  })
  expect(await target()).toBe(1)
  const stored = async () => (await planNow(store, 2024))?.records.topics?.[0]
  const added = await stored()
  if (!added) throw new Error('no topic')
  await withdrawTopic(store, region, added, true)
  expect(await target()).toBeNull()
  await withdrawTopic(store, region, added, false)
  expect(await target()).toBe(1)
})
