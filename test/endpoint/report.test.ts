// `npm run report` in processes of its own, on a database with a year in it; and what it answers to a wrong order.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readReportArguments } from '../../src/paper/report-arguments.ts'
import { planReportWords } from '../../src/ui/text/plan-report.ts'
import { aFolder, type Database } from '../help/a-database.ts'
import { tellYear } from '../help/a-told-year.ts'
import { unzip, wordsOf } from '../help/unzip.ts'
import { anEndpoint } from './in-process.ts'

/** Inside the project, from where its packages are found. */
let built = ''

/** The command as it stands in src, whatever was built last: built once, it starts in a moment. */
beforeAll(async () => {
  mkdirSync('node_modules/.cache', { recursive: true })
  built = mkdtempSync(join('node_modules', '.cache', 'report-'))
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['pino', 'pg', '@photostructure/sqlite'] },
    build: { ssr: true, outDir: built, target: 'node20', rolldownOptions: { input: ['src/paper/report.ts'] } },
  })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true }))

interface Ended {
  readonly code: number
  readonly said: string
}

async function run(env: Database['env'], order: string, out = ''): Promise<Ended> {
  const args = [...order.split(' '), ...(out ? ['--out', out] : [])]
  const all = { env: { ...process.env, ...env } }
  return promisify(execFile)(process.execPath, [join(built, 'report.js'), ...args], all).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  )
}

interface Told {
  readonly cutoff: string
  readonly planVersion: { readonly number: number }
  readonly readings: readonly { readonly activity: string; readonly reading: string }[]
  readonly missing: readonly string[]
  readonly silentMesas: readonly { readonly id: string; readonly lastSign: string }[]
  readonly lines: readonly { readonly activities: readonly ToldActivity[] }[]
}
interface ToldActivity {
  readonly activity: string
  readonly scheduledQuarters: readonly number[]
  readonly quarters: readonly { readonly executed: number; readonly scheduled: boolean }[]
  readonly total: number
  readonly target: number | null
  readonly percent: number | null
  readonly elements: readonly { readonly element: string; readonly executed: number }[]
  readonly pendingValidation: number
  readonly unsent: null
  readonly state: string
  readonly flags: readonly string[]
  readonly evidence: readonly { readonly record: string; readonly fate: string }[]
}

test(
  'the year of the database as JSON, Word, spreadsheet and CSV; twice the same to the byte',
  { timeout: 120_000 },
  async () => {
    const { storage, database } = await anEndpoint()
    await tellYear(storage)
    const folder = aFolder()
    const make = async (order: string, name: string): Promise<Buffer> => {
      const out = join(folder, name)
      expect(await run(database.env, order, out)).toMatchObject({ code: 0 })
      return readFileSync(out)
    }
    const annual = '--kind annual --year 2024 --cutoff 2024-12-31'
    const told: Told = JSON.parse((await make(`${annual} --format json`, 'a.json')).toString())
    expect(told).toMatchObject({ cutoff: '2024-12-31', planVersion: { number: 2, from: '2024-07-15' } })
    expect(told.readings).toContainEqual(expect.objectContaining({ activity: 'a24', reading: 'trimestral' }))
    expect(told.silentMesas.map(({ id, lastSign }) => [id, lastSign])).toEqual([
      ['cer-amazonas', '2024-09-30'],
      ['chachapoyas', '2024-06-05'],
      ['condorcanqui', '2024-07-18'],
    ])
    expect(told.missing).toEqual(
      expect.arrayContaining([
        planReportWords.toValidate(3),
        planReportWords.observed(1),
        planReportWords.unknownUnsent,
      ]),
    )
    const all = told.lines.flatMap(({ activities }) => activities)
    const of = (key: string) => all.find(({ activity }) => activity === key)
    const executed = (key: string) => of(key)?.quarters.map((each) => each.executed)
    for (const each of all) expect(each.total).toBe(each.evidence.filter(({ fate }) => fate === 'counted').length)
    expect(of('a05')).toMatchObject({ total: 1, target: 4, percent: 25, scheduledQuarters: [1, 4] })
    // R4: seven sessions in one mesa hide nothing of the other.
    expect(of('a25')).toMatchObject({
      total: 6,
      target: 12,
      elements: [
        { executed: 0, observed: 1 },
        { executed: 6, overCap: 1 },
      ],
    })
    // R7: the evening of 30 September is of the third quarter.
    expect(executed('a16')).toEqual([0, 0, 1, 0])
    expect(of('a23')).toMatchObject({ total: 1, pendingValidation: 1, unsent: null, state: 'partlyFulfilled' })
    expect(of('a21')).toMatchObject({ target: null, percent: null, flags: expect.arrayContaining(['noNumber']) })
    expect(of('a07')).toBeUndefined()

    const quarter = '--kind quarter --year 2024 --quarter 1 --cutoff 2024-03-31'
    const words = wordsOf(unzip(await make(`${quarter} --format docx`, 'q.docx')).get('word/document.xml'))
    expect(words).toContain(planReportWords.title(1, 2024))
    expect(words).toContain(planReportWords.unknownUnsent)
    const csv = (await make(`${quarter} --format csv`, 'q.csv')).toString()
    expect(csv).toContain(planReportWords.cell.unscheduled)
    for (const format of ['docx', 'xlsx']) {
      const [one, other] = [
        await make(`${quarter} --format ${format}`, '1'),
        await make(`${quarter} --format ${format}`, '2'),
      ]
      expect(one.equals(other)).toBe(true)
    }
  },
)

test(
  '[S10] the report of before the reprogramming is what it was: by its day, or by the moment it was made',
  { timeout: 60_000 },
  async () => {
    const { storage, database } = await anEndpoint()
    const out = join(aFolder(), 'r.json')
    const made = async (order: string) => {
      expect(
        await run(database.env, `--kind quarter --year 2024 --cutoff 2024-06-30 --format json ${order}`.trim(), out),
      ).toMatchObject({ code: 0 })
      return readFileSync(out, 'utf8')
    }
    await tellYear(storage)
    const before = await made('--as-of 2024-06-30')
    expect(JSON.parse(before).planVersion.number).toBe(1)
    expect(JSON.parse(before).asOf).toBe('2024-07-01T04:59:59.999Z')
    expect(JSON.parse(await made('--version 2')).planVersion.number).toBe(2)
    expect(
      (await run(database.env, '--kind annual --year 2024 --cutoff 2024-12-31 --format json --version 7', out)).code,
    ).toBe(2)
    const unknown = await run(database.env, '--kind annual --year 2031 --cutoff 2031-12-31 --format json', out)
    expect(unknown).toMatchObject({ code: 2, said: 'No hay un plan del año 2031. Hay de 2024.\n' })
  },
)

test('a wrong order ends with 2 and a sentence, before any data is opened', { timeout: 60_000 }, async () => {
  const folder = join(aFolder(), 'not-made')
  const { code, said } = await run(
    { DATA_DIR: folder },
    '--kind quarter --year 2024 --cutoff 2024-02-31 --format json',
    'x',
  )
  expect([code, said.split('\n')[0]]).toEqual([
    2,
    '--cutoff debe ser una fecha que exista, como 2024-03-31; ahora es «2024-02-31».',
  ])
  expect(() => readFileSync(join(folder, 'cuaderno.sqlite'))).toThrow()
})

const WHOLE = '--kind quarter --year 2024 --cutoff 2024-05-31 --format json --out x'
test.each([
  ['', 'Falta --kind.'],
  ['--kind quarter --year 2024 --format json --out x', 'Falta --cutoff.'],
  ['--kind annual --year 2024 --cutoff 2024-12-31 --format json', 'Falta --out.'],
  [WHOLE.replace('quarter', 'monthly'), '--kind debe ser quarter'],
  [WHOLE.replace('--year 2024', '--year 24'), '--year debe ser un año'],
  [WHOLE.replace('2024-05-31', '31/05/2024'), '--cutoff debe ser una fecha'],
  [WHOLE.replace('json', 'doc'), '--format debe ser uno de json, docx'],
  [WHOLE.replace('2024-05-31', '2023-05-31'), 'es antes del año 2024'],
  [`${WHOLE} --quarter 5`, '--quarter debe ser 1, 2, 3 o 4'],
  [`${WHOLE} --quarter 3`, 'es antes del trimestre 3'],
  [`${WHOLE.replace('quarter', 'annual')} --quarter 1`, '--quarter solo va con --kind quarter'],
  [`${WHOLE} --version primera`, '--version debe ser approved o un número'],
  [`${WHOLE} --as-of ayer`, '--as-of debe ser una fecha'],
  [`${WHOLE} --color rojo`, 'No entiendo la orden'],
  [`${WHOLE} de más`, 'No entiendo la orden'],
])('«%s» is answered: %s', (order, sentence) => {
  const asked = readReportArguments(order.split(' ').filter(Boolean))
  expect(typeof asked === 'object' && 'wrong' in asked ? asked.wrong : '').toContain(sentence)
})

test('the quarter is that of the cut-off day unless it is said; of a later year, the last', () => {
  const asked = (cutoff: string, more = '') =>
    readReportArguments(`${WHOLE.replace('2024-05-31', cutoff)} ${more}`.trim().split(' '))
  expect(asked('2024-05-31')).toMatchObject({ quarter: 2, version: null, asOf: null })
  expect(asked('2025-02-01')).toMatchObject({ quarter: 4 })
  expect(asked('2024-05-31', '--quarter 1 --version approved')).toMatchObject({ quarter: 1, version: 1 })
  expect(asked('2024-05-31', '--as-of 2024-04-10T12:00')).toMatchObject({ asOf: Date.parse('2024-04-10T17:00:00Z') })
})
