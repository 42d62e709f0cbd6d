// Every screen, on a phone and on the laptop, in the three themes: axe, colours, targets, and nothing past the edge.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { detailLabels, documentsText } from '../../src/ui/text/documents.ts'
import { entryText } from '../../src/ui/text/entry.ts'
import { lockText } from '../../src/ui/text/lock.ts'
import { badColours } from './colours.ts'
import { badTargets, pastTheEdge, resize } from './measures.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage('demo')
})
afterAll(() => stage.close())

const themes = ['paper', 'night', 'sun'] as const
const forms = { phone: 'Promotora', laptop: 'Secretaría Técnica' } as const

const rules = '[ux §7.9] [ux §7.15] [ux §7.16] [ux §7.17] [ux §7.18]'
test.each(Object.keys(forms) as (keyof typeof forms)[])(`${rules} on a %s`, { timeout: 600_000 }, async (form) => {
  const device = await stage.switchOn(form, true, { form })
  const { page } = device
  const faults: string[] = []
  await page.goto('/entrar')
  // Not the one that stands there while a first visit waits for the program.
  await page.locator('#app').getByRole('heading', { level: 1 }).waitFor()
  faults.push(...(await faultsIn(page, form, '/entrar')))
  await page.goto(stage.linkFor(forms[form]))
  await page.getByText(entryText.downloaded).waitFor()

  for (const route of ['/bajando', ...(await addresses(page))]) {
    await page.goto(route)
    await page.getByRole('heading', { level: 1 }).waitFor()
    // What the endpoint is asked for comes a moment later.
    await page.locator('main [aria-busy]').waitFor({ state: 'detached' })
    faults.push(...(await faultsIn(page, form, route)))
  }
  faults.push(...(await lockedFaults(page, form)))
  expect(faults).toEqual([])
  device.expectNoProblems()
})

/** What stands before the notebook of who has a PIN, and who forgot it. */
async function lockedFaults(page: Page, form: keyof typeof forms): Promise<string[]> {
  const pin = async (title: string) => {
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    for (const digit of '274915') await page.getByRole('button', { name: digit, exact: true }).click()
  }
  await page.goto('/ajustes/pin')
  await pin(lockText.newTitle)
  await page.getByRole('button', { name: lockText.ready, exact: true }).click()
  await pin(lockText.enteringTitle)
  await page.getByText(lockText.lockNow).click()
  await page.getByRole('heading', { level: 1, name: lockText.title }).waitFor()
  const faults = await faultsIn(page, form, 'the lock')
  await page.getByRole('button', { name: lockText.forgot }).click()
  await page.getByRole('heading', { level: 1, name: lockText.forgotTitle }).waitFor()
  return [...faults, ...(await faultsIn(page, form, 'a forgotten PIN'))]
}

/** A step that nobody has begun. */
const STEP = 'abc.def.1'

/** One of each kind of screen, with what the year of records has to show there. */
async function addresses(page: Page): Promise<string[]> {
  const meeting = async (filter: string) => {
    await page.goto('/reuniones')
    await page.getByRole('button', { name: filter }).click()
    const link = page.locator('main a[href^="/reuniones/"]:not([href$="nueva"])').first()
    await expect.poll(() => page.getByRole('button', { name: filter, pressed: true }).count()).toBe(1)
    return (await link.getAttribute('href')) ?? ''
  }
  const [draft, closed] = [await meeting('Sin cerrar'), await meeting('Cerradas')]
  const parts = ['datos', 'asistencia', 'agenda', 'desarrollo', 'acuerdos', 'fotos', 'firmas', 'revisar', 'acta']
  await page.goto(`${draft}/acuerdos`)
  await page
    .getByRole('button', { name: 'Nuevo acuerdo' })
    .or(page.getByRole('link', { name: 'Nuevo acuerdo' }))
    .click()
  await page.waitForURL(/acuerdos\/.+/)
  const agreement = new URL(page.url()).pathname
  const followed = closed.replace('/reuniones/', '/acuerdos/')
  return [
    '/hoy',
    '/reuniones',
    draft,
    ...parts.map((part) => `${draft}/${part}`),
    `${draft}/comite`,
    agreement,
    closed,
    `${closed}/asistencia`,
    `${closed}/acta`,
    `${draft}/versiones`,
    `${draft}/juntar/${closed.split('/').at(-1)}`,
    '/acuerdos?ver=todos&estado=pending',
    `${followed}/c1`,
    `${followed}/c1/${STEP}`,
    '/acuerdos/por-institucion?quien=',
    '/plan',
    '/plan/a23',
    '/plan?version=aprobado&corte=2024-06-30&sabido=1',
    '/plan/a14?cambiar=1',
    '/plan/nueva?cambiar=1',
    '/plan/importar',
    '/mapa',
    '/plan/a21/avance',
    '/documentos',
    ...(await papers(page)),
    '/reportes?que=trimestral&anio=2024&parte=t1',
    '/reportes?que=actividades&anio=2024&parte=anio',
    '/panel?ver=avances&trimestre=3',
    '/mesas',
    '/mesas/condorcanqui',
    '/mesas/condorcanqui/celulares',
    '/mesas/condorcanqui/personas/demo-condorcanqui-m1',
    '/personas/datos',
    '/personas',
    '/personas/nueva',
    await onePerson(page),
    '/personas/registro',
    '/personas/datos',
    '/envios',
    '/envios?copia',
    '/envios/pasar',
    '/envios/recibir',
    '/ajustes',
    '/ayuda',
    '/ayuda/secretaria',
    '/listo',
    '/compartir',
    '/ajustes/pin',
    '/comprobar#codigo=ABCDE-FGHJK',
    '/no-existe',
  ]
}

/** Whom only the secretariat sees: to a promoter it is an address that leads nowhere. */
async function onePerson(page: Page): Promise<string> {
  await page.goto('/personas')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('main [aria-busy]').waitFor({ state: 'detached' })
  const link = page.locator('main .rows a[href^="/personas/"]').first()
  return (await link.count()) === 0 ? '/personas/nadie' : ((await link.getAttribute('href')) ?? '')
}

/** A paper as a draft with a sheet, and one that is closed. */
async function papers(page: Page): Promise<string[]> {
  const begin = async () => {
    await page.goto('/documentos/nuevo?actividad=a05')
    await page.waitForURL(/documentos\/(?!nuevo)/)
    await page.getByRole('button', { name: 'social' }).click()
    return new URL(page.url()).pathname
  }
  const closed = await begin()
  await page.getByLabel(detailLabels.presentedOn).fill('2024-03-26')
  await page.getByLabel(detailLabels.presentedOn).blur()
  await page.getByRole('button', { name: documentsText.close }).click()
  await page.getByText(documentsText.closed, { exact: true }).waitFor()
  const draft = await begin()
  const sheet = { name: 'hoja.png', mimeType: 'image/png', buffer: await page.screenshot() }
  await page.locator('input[type=file][multiple]').setInputFiles(sheet)
  await page.getByRole('img', { name: documentsText.page(1) }).waitFor()
  return [closed, draft]
}

/** How large the screen and its letters get (ux.md §7.15): a small phone, double letters, a laptop at 400 %. */
const sizes = {
  phone: [
    { width: 320, height: 640, letters: '' },
    { width: 360, height: 740, letters: '200%' },
  ],
  laptop: [{ width: 320, height: 200, letters: '' }],
} as const

async function faultsIn(page: Page, form: keyof typeof forms, route: string): Promise<string[]> {
  const faults: string[] = []
  const note = (where: string, found: readonly string[]) =>
    void faults.push(...found.map((fault) => `${form} ${route} ${where}: ${fault}`))
  for (const theme of themes) {
    await page.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme)
    const { violations } = await new AxeBuilder({ page }).analyze()
    note(
      theme,
      violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`),
    )
    note(theme, await badColours(page, theme))
  }
  note('targets', await badTargets(page, form))
  const usual = page.viewportSize()
  for (const { letters, ...size } of sizes[form]) {
    await resize(page, size)
    await page.evaluate((root) => void (document.documentElement.style.fontSize = root), letters)
    note(`${size.width} px ${letters}`, await pastTheEdge(page))
  }
  await page.evaluate(() => void (document.documentElement.style.fontSize = ''))
  if (usual) await resize(page, usual)
  return faults
}
