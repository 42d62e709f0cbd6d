// The actas that a paper, a topic or a reprogramming can name: the same list for all, with the numbers in force.
import { expect, test } from 'vitest'
import { mesaId, type RecordId } from '../../src/domain/id.ts'
import { closedMeetings, likelyMeetings } from '../../src/store/closed-meetings.ts'
import { renumber } from '../../src/store/minutes-numbers.ts'
import { record } from '../../src/store/record.ts'
import { findRecord } from '../../src/store/read.ts'
import { aHouse } from '../help/a-house.ts'

const MESA = mesaId.parse('condorcanqui')

test('an acta is named by the number it has now; a draft is not among them', async () => {
  const { store } = await (await aHouse()).aDevice('promoter', 'condorcanqui')
  const anActa = async (date: string, isClosed = true) => {
    const rec = store.newRecordId()
    const patch = { kind: 'ordinary', date, state: 'draft', minutesNumber: '001-2024' }
    await record(store, { mesa: MESA, rec, type: 'meeting', patch })
    if (isClosed) await record(store, { mesa: MESA, rec, type: 'meeting', op: 'close' })
    return rec
  }
  const [old, twin, last] = [await anActa('2024-02-20'), await anActa('2024-03-20'), await anActa('2024-05-20')]
  await anActa('2024-06-20', false)
  const found = async (id: RecordId) => {
    const meeting = await findRecord(store, 'meeting', id)
    if (!meeting) throw new Error('it was just written')
    return meeting
  }
  await renumber(store, await found(last), { number: '003-2024', words: 'Es la 003', by: 'Alba' })
  expect((await closedMeetings(store)).map(({ id, number }) => [id, number])).toEqual([
    [last, '003-2024'],
    [twin, '001-2024'],
    [old, '001-2024'],
  ])
  const all = await closedMeetings(store)
  expect(likelyMeetings(all, mesaId.parse('luya'), undefined)).toEqual([])
  // However many there are, the one it names already is there.
  const many = Array.from({ length: 100 }, () => all[0]).flatMap((each) => each ?? [])
  const likely = likelyMeetings([...many, ...all.slice(-1)], null, old)
  expect([likely.length, likely.at(-1)?.id]).toEqual([61, old])
})
