// What somebody who has the phone's disk, and no PIN, finds on it by looking for words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Finding {
  readonly file: string
  readonly needle: string
}

/** Every place of the profile in which one of them stands, as text of either width or as bytes. */
export function foundOnDisk(profile: string, needles: Readonly<Record<string, string | Uint8Array>>): Finding[] {
  const forms = Object.entries(needles).flatMap(([needle, what]) =>
    typeof what === 'string'
      ? (['utf8', 'latin1', 'utf16le'] as const).map((as) => ({ needle, bytes: Buffer.from(what, as) }))
      : [{ needle, bytes: Buffer.from(what) }],
  )
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return files.flatMap((entry) => {
    const file = join(entry.parentPath, entry.name)
    const content = readFileSync(file)
    const found = new Set(forms.filter(({ bytes }) => content.includes(bytes)).map(({ needle }) => needle))
    return [...found].map((needle) => ({ file: file.slice(profile.length + 1), needle }))
  })
}
