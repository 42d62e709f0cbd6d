// What a new meeting already knows.
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import type { StoredMeeting } from '../../src/store/meetings.ts'
import { mesaForNew, newMeetingValues } from '../../src/ui/meetings/new-meeting-values.ts'
import { emptyMeeting } from '../help/empty-meeting.ts'

const [nieva, luya] = [mesaId.parse('condorcanqui'), mesaId.parse('luya')]
const earlier = (fields: Partial<Meeting>, mesa = nieva): StoredMeeting => {
  return { ...emptyMeeting, id: recordId.parse('r1'), mesa, ...fields }
}
/** 30 September 2024, 20:30 in Lima: already October in UTC. */
const EVENING = Date.parse('2024-10-01T01:30:00Z')

test('the day and the hour are those of Lima, and the author is also the secretary', () => {
  expect(newMeetingValues(EVENING, 'Alba', [], [])).toEqual({
    kind: 'ordinary',
    minutesNumber: '001-2024',
    date: '2024-09-30',
    startTime: '20:30',
    author: 'Alba',
    secretary: 'Alba',
    state: 'draft',
    startedAt: EVENING,
  })
})

test('[ux §7.24] kind and place are those of the last meeting begun', () => {
  const meetings = [
    earlier({ startedAt: 5, kind: 'training', place: 'Huampami', placeCode: '0104020001' }),
    earlier({ startedAt: 1, kind: 'other', place: 'Nieva' }),
  ]
  expect(newMeetingValues(EVENING, 'Alba', meetings, [])).toMatchObject({
    kind: 'training',
    place: 'Huampami',
    placeCode: '0104020001',
  })
})

test('after the installation come the sessions, with the next number', () => {
  expect(newMeetingValues(EVENING, 'Alba', [earlier({ kind: 'installation' })], ['006-2024'])).toMatchObject({
    kind: 'ordinary',
    minutesNumber: '007-2024',
  })
})

test('the mesa is the person’s own, else the last one used, else the first she may write in', () => {
  expect(mesaForNew(luya, [nieva, luya], [])).toBe(luya)
  expect(mesaForNew(luya, [nieva], [])).toBe(nieva)
  const recent = [earlier({ startedAt: 1 }, nieva), earlier({ startedAt: 2 }, luya)]
  expect(mesaForNew(null, [nieva, luya], recent)).toBe(luya)
  expect(mesaForNew(null, [], recent)).toBeNull()
})
