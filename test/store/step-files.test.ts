// What is attached to a step of an agreement: in the custody of the phone like what a meeting has, and never lost with it.
import { expect, test } from 'vitest'
import { entryKey, mesaId, recordId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/time.ts'
import { filesToSend } from '../../src/store/file-custody.ts'
import { beginStep, findStep, removeStep } from '../../src/store/follow-ups.ts'
import { readFile } from '../../src/store/files.ts'
import { keepPaper, papersOf, removePaper } from '../../src/store/papers.ts'
import { keepPhoto, photosOf, removePhoto } from '../../src/store/photos.ts'
import { progressOf } from '../../src/store/plan-progress.ts'
import { record } from '../../src/store/record.ts'
import { contribute } from '../../src/store/contributions.ts'
import { giveToReport, reportOffer } from '../../src/store/step-papers.ts'
import { trackedAgreement } from '../../src/store/tracked-agreements.ts'
import { aHouse, type Device } from '../help/a-house.ts'
import { aPdf, aThumb, randomBytes } from '../help/bytes.ts'
import { MESA } from '../help/changes.ts'

const KEY = entryKey.parse('c1')

/** An agreement that was done on 9 April, with two scanned pages and the oficio as PDF. */
async function aStepOf({ store }: Device) {
  const meeting = store.newRecordId()
  const acta = { kind: 'ordinary', date: '2024-03-14', state: 'draft', 'agreements/c1/text': 'Pedir el reporte' }
  await record(store, {
    mesa: MESA,
    rec: meeting,
    type: 'meeting',
    patch: { ...acta, 'agreements/c1/due': '2024-03-27' },
  })
  await record(store, { mesa: MESA, rec: meeting, type: 'meeting', op: 'close' })
  const id = store.newRecordId()
  const tracked = async () => {
    const found = await trackedAgreement(store, meeting, KEY)
    if (!found) throw new Error('no agreement')
    return found
  }
  const words = { state: 'done', date: localDate.parse('2024-04-09'), evidence: 'Oficio 045-2024-UGEL' } as const
  await beginStep(store, await tracked(), { id, by: 'Alba', ...words })
  const here = { type: 'followUp', mesa: MESA, rec: id } as const
  for (const seed of [1, 2]) {
    const photo = { bytes: randomBytes(900, seed), mime: 'image/jpeg', thumb: aThumb(seed), order: seed }
    await keepPhoto(store, { ...here, ...photo })
  }
  await keepPaper(store, { ...here, bytes: aPdf(900, 3), name: 'oficio.pdf', order: 1 })
  const step = async () => {
    const found = await findStep(store, id)
    if (!found) throw new Error('no step')
    return found
  }
  return { id, tracked, step }
}
const aPhone = async () => (await aHouse()).aDevice('promoter', 'condorcanqui')

test('[I1] two pages and a PDF of a step are kept byte for byte, and wait to be sent', async () => {
  const phone = await aPhone()
  const { store } = phone
  const { step, tracked } = await aStepOf(phone)
  const { photos, papers } = await step()
  expect(await photosOf(store, await step())).toMatchObject([
    { state: 'onlyHere', thumb: aThumb(1) },
    { thumb: aThumb(2) },
  ])
  expect(await papersOf(store, await step())).toMatchObject([{ state: 'onlyHere', paper: { name: 'oficio.pdf' } }])
  const kept = [...photos, ...papers].map(({ file }) => file)
  const wanted = [randomBytes(900, 1), randomBytes(900, 2), aPdf(900, 3)]
  for (const [index, sha] of kept.entries())
    expect(sha && (await readFile(store, MESA, sha))).toMatchObject({ is: 'here', bytes: wanted[index] })
  expect(await filesToSend(store)).toHaveLength(3)
  // The list of agreements has them too: the history shows them.
  expect((await tracked()).standing.steps[0]).toMatchObject({ photos: [{}, {}], papers: [{}] })
})

test('[I1] a step taken away leaves what was attached on its way to Chachapoyas', async () => {
  const phone = await aPhone()
  const { step, tracked } = await aStepOf(phone)
  await removeStep(phone.store, await step())
  expect((await tracked()).standing.steps).toEqual([])
  expect(await filesToSend(phone.store)).toHaveLength(3)
})

test('one page taken away before it was sent does not go out; «Deshacer» brings it back', async () => {
  const phone = await aPhone()
  const { store } = phone
  const { step } = await aStepOf(phone)
  const [page] = (await step()).photos
  const [paper] = (await step()).papers
  if (!page || !paper) throw new Error('nothing attached')
  const back = [await removePhoto(store, await step(), page), await removePaper(store, await step(), paper)]
  expect(await filesToSend(store)).toHaveLength(1)
  for (const bringBack of back) await bringBack()
  expect(await filesToSend(store)).toHaveLength(3)
  expect(await step()).toMatchObject({ photos: [{ key: page.key }, {}], papers: [{ key: paper.key }] })
})

test('S7: what proves it is offered as input to activity 9, is a paper there with the very files, and adds nothing', async () => {
  const phone = await aPhone()
  const { store } = phone
  const { step, tracked } = await aStepOf(phone)
  const offer = await reportOffer(store, await step())
  expect(offer).toMatchObject({ plan: 'poa-2024', activity: 'a09', isTaken: false })
  if (!offer) return
  await giveToReport(store, { tracked: await tracked(), step: await step(), by: 'Alba', ...offer })
  expect(await reportOffer(store, await step())).toMatchObject({ isTaken: true })
  const asked = { cutoff: localDate.parse('2024-12-31') }
  const activity = (await progressOf(store, 2024, asked))?.activities.find(({ key }) => key === 'a09')
  expect(activity).toMatchObject({ total: 0, items: [{ fate: 'leftOut', leftOut: 'wrongKind' }] })
  const [item] = activity?.items ?? []
  expect(item?.evidence).toMatchObject({
    kind: 'letter',
    number: '045-2024-UGEL',
    date: '2024-04-09',
    title: 'Pedir el reporte',
  })
  expect(item?.evidence.proofs).toEqual(expect.arrayContaining(['file', 'stamp']))
  // A page taken away from the step afterwards still goes out for the paper.
  const [page] = (await step()).photos
  if (page) await removePhoto(store, await step(), page)
  expect(await filesToSend(store)).toHaveLength(3)
})

test('it is offered once: not after «No», nor of what is not done, nor without anything to show', async () => {
  const phone = await aPhone()
  const { store } = phone
  const { step } = await aStepOf(phone)
  const { photos: _photos, papers: _papers, ...bare } = await step()
  expect(await reportOffer(store, bare)).toBeNull()
  expect(await reportOffer(store, { ...(await step()), state: 'inProgress' })).toBeNull()
  const said = {
    mesa: mesaId.parse(MESA),
    plan: recordId.parse('poa-2024'),
    activity: entryKey.parse('a09'),
    by: 'Alba',
  }
  await contribute(store, { ...said, of: (await step()).id, isWithdrawn: true })
  expect(await reportOffer(store, await step())).toBeNull()
})
