// `npm run paper`: an acta and its list as files, made from the endpoint's database by the phone's own generators.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs, promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { attendanceList } from '../document/attendance.ts'
import { attendanceXlsx } from '../document/attendance-xlsx.ts'
import { minutesPaper } from '../document/minutes.ts'
import { paperDocx } from '../document/paper-docx.ts'
import { paperHtml } from '../document/paper-html.ts'
import { paperPdf } from '../document/pdf/paper-pdf.ts'
import { summaryText } from '../document/plain-text.ts'
import { readConfig } from '../endpoint/config.ts'
import { fail } from '../endpoint/fail.ts'
import { openDataOrFail } from '../endpoint/open.ts'
import { attendancePaperWords } from '../ui/text/attendance-paper.ts'
import { minutesText, minutesWords, paperWords } from '../ui/text/minutes.ts'
import { storedOccasion } from './stored-occasion.ts'

const HELP = `npm run -s paper -- --meeting ID --out CARPETA [--site https://cuaderno.example]

Escribe acta.html, acta.pdf, acta.docx, asistencia.xlsx y resumen.txt de una reunión. La última línea es JSON, con el
código de control del acta (null si es un borrador). --site es la dirección de la aplicación, para el cuadro QR.
Los datos están en DATA_DIR (./data si no se indica) o en DATABASE_URL.`

const config = readConfig(process.env)
if (typeof config === 'string') fail(config)
const { meeting: id, out, site, help } = readArguments()
if (help) {
  process.stdout.write(`${HELP}\n`)
  process.exit(0)
}
if (!id || !out) fail(`Falta ${id ? '--out, la carpeta' : '--meeting, la reunión'}.\n${HELP}`)
const storage = await openDataOrFail(config)
const occasion = await storedOccasion(storage, id, site ?? '')
await storage.close()
if (!occasion) fail(`No hay una reunión «${id}».`)

const paper = minutesPaper(occasion, minutesWords)
const list = attendanceList(occasion, attendancePaperWords, minutesWords)
const files: readonly (readonly [string, string | Uint8Array])[] = [
  ['acta.html', paperHtml(paper, paperWords)],
  ['acta.pdf', await paperPdf(paper, paperWords, promisify(deflate))],
  ['acta.docx', new Uint8Array(await paperDocx(paper, paperWords))],
  ['asistencia.xlsx', await attendanceXlsx(list, minutesText.attendanceSheet, paperWords)],
  ['resumen.txt', `${summaryText(paper)}\n`],
]
await mkdir(out, { recursive: true })
for (const [name, content] of files) {
  await writeFile(join(out, name), content)
  process.stdout.write(`${join(out, name)}\n`)
}
const said = { meeting: id, code: occasion.seal?.code ?? null, files: files.map(([name]) => name) }
process.stdout.write(`${JSON.stringify(said)}\n`)

function readArguments() {
  const text = { type: 'string' } as const
  try {
    const options = { meeting: text, out: text, site: text, help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ options }).values
  } catch (error) {
    return fail(`No entiendo la orden: ${error instanceof Error ? error.message : String(error)}\n${HELP}`)
  }
}
