// The one sheet that stands behind every paper of the demonstration.
import { sha, type Sha } from '../../domain/photo.ts'
import { hashOf } from '../take-file.ts'

const WORDS = 'Documento de ejemplo de la demostración'
/** Letters as PDF has them: one byte each, brackets escaped. */
const stream = `BT /F1 20 Tf 72 740 Td (${WORDS}) Tj ET`
const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
]

export const SAMPLE: Uint8Array = Buffer.from(pdf(), 'latin1')
export const SAMPLE_SHA: Sha = sha.parse(hashOf(SAMPLE))

function pdf(): string {
  let text = '%PDF-1.4\n'
  const starts = OBJECTS.map((object, index) => {
    const start = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${OBJECTS.length + 1}\n0000000000 65535 f \n${starts.join('')}`
  return `${text}${table}trailer\n<< /Size ${OBJECTS.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}
