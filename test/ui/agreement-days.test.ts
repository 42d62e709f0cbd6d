// What goes to the calendar of agreements: what is still expected of somebody, on the day in force, and nothing else.
import { expect, test } from 'vitest'
import { entryKey, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { record } from '../../src/store/record.ts'
import { trackedAgreements } from '../../src/store/tracked-agreements.ts'
import { agreementDays } from '../../src/ui/agreements/agreement-days.ts'
import { aStore } from '../help/a-store.ts'
import { MESA } from '../help/changes.ts'

const TODAY = localDate.parse('2024-03-27')

test('open and due from today on; a moved one on its new day, under the same name', async () => {
  const store = await aStore()
  const rec = recordId.parse('r1')
  const due = { late: '2024-03-26', today: '2024-03-27', moved: '2024-03-28', done: '2024-04-01', now: 'immediate' }
  const patch = Object.fromEntries(Object.entries(due).map(([key, day]) => [`agreements/${key}/due`, day]))
  const texts = Object.fromEntries(Object.keys(due).map((key) => [`agreements/${key}/text`, `Acuerdo ${key}`]))
  const meeting = { mesa: MESA, rec, type: 'meeting' } as const
  await record(store, { ...meeting, patch: { ...patch, ...texts, 'agreements/undated/text': 'Sin plazo' } })
  await record(store, { ...meeting, op: 'close' })
  const entries = async () => {
    const all = agreementDays(await trackedAgreements(store), new Map(), TODAY)
    return all.map(({ uid, day }) => `${day} ${uid}`)
  }
  expect(await entries()).toEqual([
    '2024-03-27 acuerdo-r1-today',
    '2024-03-28 acuerdo-r1-moved',
    '2024-04-01 acuerdo-r1-done',
  ])

  const step = (key: string, fields: Record<string, string>) => {
    const of = { of: rec, agreement: entryKey.parse(key), at: 1, ...fields }
    return record(store, { mesa: MESA, rec: store.newRecordId(), type: 'followUp', patch: of })
  }
  await step('done', { state: 'done', date: '2024-03-20' })
  await step('moved', { state: 'rescheduled', due: '2024-05-02' })
  expect(await entries()).toEqual(['2024-03-27 acuerdo-r1-today', '2024-05-02 acuerdo-r1-moved'])
})
