// Another region on the same server: its people enter, see their own mesas and no other, and work before they have a plan.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryText } from '../../src/ui/text/entry.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const LIST = `region;nivel;nombre;ubigeo;estado
Cusco;regional;Cusco;;activa
Cusco;provincial;Canchis;0806;activa
`

test(
  'a region added from a list has its own secretariat and promoter, and knows nothing of Amazonas',
  { timeout: 180_000 },
  async () => {
    const file = join(stage.dir, 'mesas.csv')
    writeFileSync(file, LIST)
    expect(await stage.endpoint.admin('region', '--file', file)).toContain('cusco-canchis')
    const office = await stage.switchOn('office', true, { form: 'laptop' })
    const code = await stage.endpoint.adminCode(
      '--role',
      'secretariat',
      '--name',
      'Delia Ficticia',
      '--region',
      'cusco',
    )
    await office.page.goto(`/entrar#codigo=${code}`)
    await office.page.getByText(entryText.downloaded).waitFor()
    for (const path of ['/hoy', '/plan', '/mesas', '/personas']) {
      await office.page.goto(path)
      await office.page.getByRole('heading', { level: 1 }).waitFor()
      await office.page.waitForLoadState('networkidle')
      const said = await office.page.locator('body').innerText()
      expect(said, path).not.toMatch(/Condorcanqui|Chachapoyas|Bagua/)
      if (path === '/mesas') expect(said).toContain('Canchis')
    }
    office.expectNoProblems()

    const phone = await stage.switchOn('phone', true)
    const hers = await stage.endpoint.adminCode(
      '--role',
      'promoter',
      '--mesa',
      'cusco-canchis',
      '--name',
      'Rosa Ficticia',
    )
    await phone.page.goto(`/entrar#codigo=${hers}`)
    await phone.page.getByText(entryText.downloaded).waitFor()
    await phone.page.goto('/reuniones/nueva')
    await phone.page.getByText('Canchis').first().waitFor()
    expect(await phone.page.locator('body').innerText()).not.toMatch(/Condorcanqui|Chachapoyas|Bagua/)
    phone.expectNoProblems()
  },
)
