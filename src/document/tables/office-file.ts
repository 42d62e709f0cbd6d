// The parts of a DOCX or an XLSX, unpacked; or why a file is none.
import { strFromU8, unzipSync } from 'fflate'

export type FileTrouble = 'empty' | 'tooLarge' | 'protected' | 'oldFormat' | 'openDocument' | 'damaged' | 'unknown'

/** A plan has some pages: what is larger is another file, or one full of pictures. */
export const MOST_BYTES = 5_000_000
/** Unpacked, of each part that is read. */
const MOST_PART_BYTES = 30_000_000

const PARTS =
  /^(?:mimetype|word\/document\.xml|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml))$/i

/** Only what is read: pictures stay packed. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> | FileTrouble {
  try {
    let isTooLarge = false
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = PARTS.test(name)
        if (isWanted && originalSize > MOST_PART_BYTES) isTooLarge = true
        return isWanted && !isTooLarge
      },
    })
    if (isTooLarge) return 'tooLarge'
    const parts = new Map(Object.entries(unpacked).map(([name, part]) => [name, strFromU8(part)]))
    return parts.get('mimetype')?.includes('opendocument') ? 'openDocument' : parts
  } catch {
    // Cut short, or no ZIP behind its first bytes: the library tells it by throwing.
    return 'damaged'
  }
}

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b])

/** The container of Office before 2007, and of what has a password: its folder tells which, in two-byte letters. */
export function oldOfficeTrouble(bytes: Uint8Array): FileTrouble | null {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return null
  return strFromU8(bytes, true).includes('EncryptedPackage'.split('').join('\0')) ? 'protected' : 'oldFormat'
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)
