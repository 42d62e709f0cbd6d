// Which leaves go when a person wants to be forgotten: her phone, her document, her picture and her drawn signature. Her
// name and her institution stay, for an acta without them is none.
import { photoFields } from './photo.ts'
import { entryPath, fieldPath, path, type Path } from './record.ts'
import { entryKey } from './id.ts'

const HERS = ['phone', 'documentKind', 'documentNumber'] as const

/** Of a record's own fields, by its kind. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  person: HERS,
  signature: ['strokes'],
  thumb: ['image'],
}
/** Of an entry, by its list: a picture goes whole, with what is written under it. */
const OF_ENTRY: Readonly<Record<string, readonly string[]>> = {
  attendance: HERS,
  photos: Object.keys(photoFields),
}

/**
 * @param found leaves that speak of her; of an entry, any leaf of it will do
 * @returns the leaves to empty, whether or not anything is in them: a phone may still bring one
 */
export function personalLeaves(type: string, found: readonly Path[]): Path[] {
  const own = (OWN[type] ?? []).map(fieldPath)
  const ofEntries = found.flatMap((at) => {
    const [list = '', key, field] = at.split('/')
    if (key === undefined || field === undefined) return []
    return (OF_ENTRY[list] ?? []).map((each) => entryPath(list, entryKey.parse(key), each))
  })
  return [...new Set([...own, ...ofEntries])]
}

/** The file of a picture that is taken away whole. */
export const isPictureFile = (at: Path): boolean => /^photos\/[^/]+\/file$/.test(at)

/** That somebody on a list of attendance was forgotten, when it is among the leaves taken away. */
export const forgottenAttendee = (key: string): Path => path.parse(`attendance/${key}/phone`)
