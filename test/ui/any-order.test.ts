// «Llena en el orden que quieras»: whichever part comes first, the acta is the same. The parts write as their screens do.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesPaper } from '../../src/document/minutes.ts'
import { paperHtml } from '../../src/document/paper-html.ts'
import type { RecordId } from '../../src/domain/id.ts'
import type { StoredMeeting } from '../../src/store/meetings.ts'
import { keepPhoto } from '../../src/store/photos.ts'
import { findRecord } from '../../src/store/read.ts'
import { record } from '../../src/store/record.ts'
import { sign, signaturesOf, takeBack } from '../../src/store/signatures.ts'
import type { Store } from '../../src/store/store.ts'
import { entryPatch, fieldsPatch, type Leaves } from '../../src/ui/meetings/patches.ts'
import { minutesWords, paperWords } from '../../src/ui/text/minutes.ts'
import { aStore } from '../help/a-store.ts'
import { aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'
import { s1Agreements, s1Attendance, s1Meeting, s1Mesa } from '../help/s1.ts'

interface Work {
  readonly store: Store
  readonly rec: RecordId
  readonly meeting: () => Promise<StoredMeeting>
  readonly write: (...patches: readonly Leaves[]) => Promise<void>
}

/** Each fills what it can: notes wait for their points, signatures for those who are here. */
const parts: Record<string, (work: Work) => Promise<void>> = {
  Datos: async ({ write }) => {
    const {
      attendance: _,
      agenda: __,
      agreements: ___,
      photos: ____,
      papers: ______,
      state: _____,
      ...details
    } = s1Meeting
    for (const [name, value] of Object.entries(details)) await write(fieldsPatch({ [name]: value }))
  },
  Asistencia: async ({ write }) => {
    for (const { key, days: _, ...person } of s1Attendance) await write(entryPatch('attendance', key, person))
  },
  Agenda: async ({ write }) => {
    for (const { key, text, order } of s1Meeting.agenda) await write(entryPatch('agenda', key, { text, order }))
  },
  Desarrollo: async ({ write, meeting }) => {
    const { agenda } = await meeting()
    const here = s1Meeting.agenda.filter(({ key }) => agenda.some((each) => each.key === key))
    for (const { key, notes } of here) await write(entryPatch('agenda', key, { notes }))
    await write(fieldsPatch({ otherNotes: 'Se leyó un saludo de Huampami.' }))
  },
  Acuerdos: async ({ write }) => {
    for (const { key, votes: _, ...agreement } of s1Agreements) await write(entryPatch('agreements', key, agreement))
  },
  Fotos: async ({ store, rec, meeting }) => {
    if ((await meeting()).photos.length > 0) return
    const photo = { bytes: randomBytes(2_000, 7), mime: 'image/jpeg', thumb: aThumb(7) } as const
    expect(await keepPhoto(store, { mesa: MESA, rec, ...photo })).toMatchObject({ is: 'kept' })
  },
  Firmas: async ({ store, meeting }) => {
    const found = await meeting()
    const signed = [...(await signaturesOf(store, found)).values()]
    await takeBack(
      store,
      signed.filter(({ isOpen }) => isOpen),
    )
    const still = await signaturesOf(store, found)
    const missing = found.attendance.filter(({ key }) => !still.has(key)).map(({ key }) => key)
    if (missing.length > 0) await sign(store, found, missing, { way: 'paper' })
  },
}

/** All parts in one order, then once more those that had to wait, as the hub still asks for them. */
async function minutesAfter(order: readonly string[]): Promise<string> {
  let now = 1_710_427_200_000
  const store = await aStore(() => ++now)
  const rec = store.newRecordId()
  const write = (...patches: readonly Leaves[]) =>
    record(store, ...patches.map((patch) => ({ mesa: MESA, rec, type: 'meeting', patch }) as const))
  const meeting = async () => {
    const found = await findRecord(store, 'meeting', rec)
    if (!found) throw new Error('no meeting')
    return found
  }
  await write(fieldsPatch({ state: 'draft' }))
  for (const part of [...order, 'Desarrollo', 'Firmas']) await parts[part]?.({ store, rec, meeting, write })
  const found = await meeting()
  const signatures = await signaturesOf(store, found)
  expect(found.photos).toHaveLength(1)
  const paper = minutesPaper({ meeting: found, mesa: s1Mesa, district: null, plan: null, signatures }, minutesWords)
  return paperHtml(paper, paperWords)
}

test('[ux §7.3] ten random orders of the seven parts give the same acta, to the letter', async () => {
  const names = Object.keys(parts)
  const straight = await minutesAfter(names)
  for (const said of [
    '001-2024',
    'Ñusak',
    'Balance 2023',
    'quedó instalado',
    'Huampami',
    'Conformar',
    'Firmó en papel',
  ])
    expect(straight.toLowerCase()).toContain(said.toLowerCase())
  const anyOrder = fc.shuffledSubarray(names, { minLength: names.length })
  const isSame = fc.asyncProperty(anyOrder, async (order) => {
    expect(await minutesAfter(order)).toBe(straight)
  })
  await fc.assert(isSame, { numRuns: 10 })
})
