// `npm run report`: a quarter's report or the annual review as a file, counted from the endpoint's database.
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { paperDocx } from '../document/paper-docx.ts'
import { paperHtml } from '../document/paper-html.ts'
import { paperPdf } from '../document/pdf/paper-pdf.ts'
import { planReportDocument } from '../document/plan-report.ts'
import { reportCsv } from '../document/report-csv.ts'
import { reportPaper } from '../document/report-paper.ts'
import { reportXlsx } from '../document/report-xlsx.ts'
import { versionsOf, type PlanQuestion } from '../domain/progress/plan-at.ts'
import { planReport, type PlanReport, type PlanReportInput } from '../domain/report/plan-report.ts'
import { readConfig } from '../endpoint/config.ts'
import { fail } from '../endpoint/fail.ts'
import { openDataOrFail } from '../endpoint/open.ts'
import { paperWords } from '../ui/text/minutes.ts'
import { planReportWords } from '../ui/text/plan-report.ts'
import { reportWords } from '../ui/text/report.ts'
import { readReportArguments, type Format, type ReportArguments } from './report-arguments.ts'
import { reportJson } from './report-json.ts'
import { sameBytes } from './same-bytes.ts'
import { storedPlan } from '../endpoint/stored-plan.ts'

const HELP = `npm run -s report -- --kind quarter|annual --year 2024 --cutoff 2024-03-31 --format FORMATO --out ARCHIVO

Escribe el informe trimestral (quarter) o el balance anual (annual) del plan de ese año.
  --quarter 1|2|3|4   el trimestre; si no se indica, el de la fecha de corte
  --cutoff AAAA-MM-DD el último día que cuenta, en la hora de Lima
  --format            json, docx, xlsx, csv, html o pdf
  --version           approved (el plan aprobado) o el número de una versión; si no se indica, la que regía ese día
  --region            la clave de la región, si hay varias; si no se indica, amazonas
  --as-of             2024-04-10 o 2024-04-10T12:00: sin lo que se validó o se registró después de ese momento
Con lo mismo en los datos, la misma orden escribe el mismo archivo, byte por byte. La última línea es JSON.
Los datos están en DATA_DIR (./data si no se indica) o en DATABASE_URL.`

const asked = readReportArguments()
if (asked === 'help') {
  process.stdout.write(`${HELP}\n`)
  process.exit(0)
}
if ('wrong' in asked) fail(`${asked.wrong}\n${HELP}`, 2)
const config = readConfig(process.env)
if (typeof config === 'string') fail(config)

const storage = await openDataOrFail(config)
const input = await storedPlan(storage, asked.year, asked.asOf ?? undefined, asked.region ?? undefined)
await storage.close()
if (!('records' in input))
  fail(
    `No hay un plan del año ${asked.year}. ${input.length > 0 ? `Hay de ${input.join(', ')}.` : 'No hay ninguno.'}`,
    2,
  )

const { quarter, cutoff, asOf, out, format } = asked
const report = planReport(input, {
  cutoff,
  ...(quarter !== null && { quarter }),
  ...(asOf !== null && { asOf }),
  ...versionAsked(input, asked),
})
const content = await contentOf(format, report)
await writeFile(out, content).catch((error: unknown) =>
  fail(`No se pudo escribir ${out}: ${error instanceof Error ? error.message : String(error)}`),
)
const silent = report.mesas.filter(({ isSilent }) => isSilent).map(({ id }) => id)
const said = { out, cutoff: report.cutoff, planVersion: report.progress.version.number, silentMesas: silent }
process.stdout.write(`${JSON.stringify(said)}\n`)

function versionAsked(
  { records: { plan, changes = [] } }: PlanReportInput,
  wanted: ReportArguments,
): Pick<PlanQuestion, 'version'> {
  if (wanted.version === null) return {}
  if (wanted.version === 1) return { version: 'approved' }
  const versions = versionsOf(plan.id, changes, wanted.asOf ?? undefined)
  const named = versions.find(({ number }) => number === wanted.version)?.change
  if (named) return { version: named.id }
  const has = versions.length === 0 ? 'solo la aprobada, la 1' : `de la 1 a la ${versions.length + 1}`
  return fail(`El plan de ${wanted.year} no tiene la versión ${wanted.version}: tiene ${has}.`, 2)
}

async function contentOf(wanted: Format, counted: PlanReport): Promise<string | Uint8Array> {
  const told = planReportDocument(counted, planReportWords)
  const paper = () => reportPaper(told, reportWords)
  switch (wanted) {
    case 'json':
      return reportJson(counted, told.missing)
    case 'csv':
      return reportCsv(told, reportWords)
    case 'xlsx':
      return sameBytes(await reportXlsx(told, reportWords, paperWords))
    case 'docx':
      return sameBytes(new Uint8Array(await paperDocx(paper(), paperWords)))
    case 'html':
      return paperHtml(paper(), paperWords)
    case 'pdf':
      return paperPdf(paper(), paperWords, promisify(deflate))
  }
}
