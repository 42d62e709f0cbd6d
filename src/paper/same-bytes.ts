// A DOCX or an XLSX without the moment at which it was made: the same report is the same file, to the byte.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The first day a ZIP can say. */
const NO_DAY = '1980-01-01T00:00:00Z'

export function sameBytes(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1))
  const still = parts.map(
    ([name, bytes]) => [name, name === 'docProps/core.xml' ? withoutMoment(bytes) : bytes] as const,
  )
  // The packer reads the clock of this place; that is the first day everywhere.
  return zipSync(Object.fromEntries(still), { mtime: new Date(1980, 0, 1), level: 6 })
}

const withoutMoment = (xml: Uint8Array): Uint8Array =>
  strToU8(strFromU8(xml).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${NO_DAY}`))
