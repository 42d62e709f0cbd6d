// From the file a person chose to its tables, or why not. It stops now and then, so that the screen can tell how far it is.
import type { SourceTable } from '../../domain/plan-import/cells.ts'
import { csvTable } from '../../document/tables/csv-table.ts'
import { docxTables } from '../../document/tables/docx-tables.ts'
import { isZip, MOST_BYTES, oldOfficeTrouble, partsOf, type FileTrouble } from '../../document/tables/office-file.ts'
import { xlsxTables } from '../../document/tables/xlsx-tables.ts'

export type ReadTables = { readonly tables: readonly SourceTable[] } | { readonly trouble: FileTrouble }

/** No plan has as many; what has is another file. */
const MOST_ROWS = 20_000

/** @param onRows hears how many rows were read so far */
export async function readTables(file: Blob, onRows: (count: number) => void): Promise<ReadTables> {
  if (file.size === 0) return { trouble: 'empty' }
  if (file.size > MOST_BYTES) return { trouble: 'tooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const steps = stepsOf(bytes)
  if (typeof steps === 'string') return { trouble: steps }
  let shownAt = Date.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return { tables: step.value }
    if (step.value > MOST_ROWS) return { trouble: 'tooLarge' }
    if (Date.now() - shownAt < 50) continue
    onRows(step.value)
    await new Promise((resolve) => setTimeout(resolve))
    shownAt = Date.now()
  }
}

function stepsOf(bytes: Uint8Array): Generator<number, SourceTable[]> | FileTrouble {
  const old = oldOfficeTrouble(bytes)
  if (old) return old
  if (!isZip(bytes)) return csvSteps(bytes)
  const parts = partsOf(bytes)
  if (typeof parts === 'string') return parts
  const document = parts.get('word/document.xml')
  if (document !== undefined) return docxTables(document)
  return parts.has('xl/workbook.xml') ? xlsxTables(parts) : 'unknown'
}

/** UTF-8, or what Excel writes without being asked: its two-byte text, or the letters of Windows. */
function csvSteps(bytes: Uint8Array): Generator<number, SourceTable[]> | FileTrouble {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return csvTable(new TextDecoder('utf-16le').decode(bytes))
  // No text has it: a picture, a program…
  if (bytes.includes(0)) return 'unknown'
  try {
    return csvTable(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // The decoder throws where the bytes are not UTF-8.
    return csvTable(new TextDecoder('windows-1252').decode(bytes))
  }
}
