// The mesas: who sits in a committee, until when, and a promoter who says that she goes where there is no signal.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dateOf } from '../../src/domain/time.ts'
import { committeeText } from '../../src/ui/text/committee.ts'
import { commonText } from '../../src/ui/text/common.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { fieldTripText } from '../../src/ui/text/field-trip.ts'
import { mesasText } from '../../src/ui/text/mesas.ts'
import { outboxText } from '../../src/ui/text/outbox.ts'
import { settingsText } from '../../src/ui/text/settings.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage('demo')
})
afterAll(() => stage.close())

async function open(form: 'phone' | 'laptop') {
  const device = await stage.switchOn(form, true, { form })
  await device.page.goto(stage.linkFor(form === 'phone' ? 'Promotora' : 'Secretaría Técnica'))
  await device.page.getByText(entryText.downloaded).waitFor()
  return device
}

test(
  '[ux S14] [ux S16] in the field until a day, and back; a mandate that begins and ends',
  { timeout: 180_000 },
  async () => {
    const phone = await open('phone')
    const laptop = await open('laptop')
    const today = dateOf(Date.now())
    const until = addDays(today, 9)

    // She was in the field; she is back, and without signal says that she leaves again.
    await phone.page.goto('/envios')
    await phone.page.getByRole('button', { name: fieldTripText.back }).click()
    await phone.context.setOffline(true)
    await phone.page.getByLabel(fieldTripText.until).fill(addDays(today, -1))
    await phone.page.getByRole('button', { name: fieldTripText.leave(undefined), exact: true }).click()
    await phone.page.getByText(fieldTripText.odd).waitFor()
    await phone.page.getByLabel(fieldTripText.until).fill(until)
    await phone.page.getByRole('button', { name: fieldTripText.leave(until) }).click()
    await phone.page.getByRole('heading', { name: fieldTripText.inField(until) }).waitFor()
    expect(await phone.page.getByText(outboxText.kinds.fieldTrip).count()).toBeGreaterThan(0)
    await phone.context.setOffline(false)
    await phone.page.getByRole('button', { name: outboxText.sendNow }).click()
    await phone.page.getByText(commonText.allSent).first().waitFor()
    await phone.page.getByRole('heading', { name: fieldTripText.inField(until) }).waitFor()

    // On the laptop every mesa of hers is in the field.
    await laptop.page.goto('/envios')
    await laptop.page.getByRole('button', { name: outboxText.sendNow }).click()
    await laptop.page.getByRole('link', { name: mesasText.title }).click()
    const rowOf = (name: string) => laptop.page.getByRole('link', { name: new RegExp(`^${name}`) })
    for (const name of ['Chachapoyas', 'Condorcanqui', 'El Cenepa'])
      await rowOf(name).getByText(fieldTripText.inField(until)).waitFor()
    await rowOf('Bongará').getByText('Aún no llega nada de Bongará.').waitFor()

    // Somebody joins: her institution has its titular. What is written of her stays.
    await rowOf('Condorcanqui').click()
    await laptop.page.getByLabel(mesasText.addLabel).fill('Persona Ficticia Prueba, UGEL')
    await laptop.page.getByRole('button', { name: mesasText.add }).click()
    await laptop.page.getByRole('heading', { level: 1, name: 'Persona Ficticia Prueba' }).waitFor()
    await laptop.page.getByRole('button', { name: committeeText.alternate, pressed: true }).waitFor()
    await laptop.page.getByLabel(mesasText.position).fill('Especialista')
    await laptop.page.getByLabel(mesasText.from).fill(addDays(today, -300))
    await laptop.page.getByLabel(mesasText.until, { exact: true }).fill(addDays(today, -10))
    await laptop.page.getByLabel(mesasText.position).focus()
    await laptop.page.getByText('Mandato vencido hace 10 días').waitFor()

    // She leaves: she is off the list, and in the history.
    await laptop.page.getByLabel(mesasText.leftDay).fill(addDays(today, -1))
    await laptop.page.getByRole('button', { name: mesasText.leave }).click()
    await laptop.page.getByRole('button', { name: mesasText.stays }).waitFor()
    await laptop.page.getByRole('link', { name: commonText.back }).click()
    await laptop.page.getByText(mesasText.leftTitle(1)).click()
    const gone = laptop.page.getByRole('list', { name: mesasText.leftTitle(1) })
    await gone.getByText('Alterno/a · UGEL · Especialista').waitFor()
    await laptop.page.getByRole('list', { name: committeeText.people(22) }).waitFor()

    // The phone finds its mesas under «Ajustes».
    await phone.page.goto('/ajustes')
    await phone.page.getByRole('link', { name: new RegExp(settingsText.mesas) }).click()
    await phone.page.getByRole('link', { name: /^El Cenepa/ }).click()
    await phone.page.getByText(mesasText.leftTitle(1)).waitFor()
    phone.expectNoProblems()
    laptop.expectNoProblems()
  },
)
