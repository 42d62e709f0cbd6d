// What a browser printed: the words of each page, its size, and whether anything on it has a colour.
import { inflateSync } from 'node:zlib'

export interface PrintedPage {
  readonly text: string
  /** In points: A4 is 595 × 842. */
  readonly width: number
  readonly height: number
  /** Fills and strokes that are no shade of grey, as the file has them. */
  readonly colours: readonly string[]
}

/** Reads the PDF that Chromium writes, which packs its streams and nothing else. */
export function printedPages(bytes: Uint8Array): PrintedPage[] {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    Array.from(file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, number = '', body = '']) => [
      number,
      body,
    ]),
  )
  const stream = (number = ''): string => {
    const [head = '', packed = ''] = (objects.get(number) ?? '').split(/stream\r?\n/)
    const content = Buffer.from(packed.replace(/\r?\nend$/, ''), 'latin1')
    return (head.includes('/FlateDecode') ? inflateSync(content) : content).toString('latin1')
  }
  const lettersOf = (font = ''): Map<number, string> => {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1]
    return map === undefined ? new Map() : unicodeOf(stream(map))
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return pages.map((body) => {
    const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? []).map(Number)
    const fonts = new Map(
      Array.from(body.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = '', number = '']) => [name, lettersOf(number)]),
    )
    const content = stream(/\/Contents (\d+) 0 R/.exec(body)?.[1])
    const colours = Array.from(content.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)$/gm)).filter(
      ([, red, green, blue]) => red !== green || green !== blue,
    )
    return { text: textIn(content, fonts), width, height, colours: colours.map(([op]) => op) }
  })
}

/** One piece after another, in the order they are drawn; what is drawn as one sign («ﬁ») is two letters again. */
function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> = new Map()
  let text = ''
  for (const [piece, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)) {
    if (font) letters = fonts.get(font) ?? new Map()
    else if (hex) text += (hex.match(/.{4}/g) ?? []).map((id) => letters.get(Number.parseInt(id, 16)) ?? '�').join('')
    else if (piece === 'ET') text += ' '
  }
  return text.replace(/\s+/g, ' ').normalize('NFKC')
}

/** The two ways in which such a table is written: letter by letter, and runs. */
function unicodeOf(map: string): Map<number, string> {
  const letters = new Map<number, string>()
  const code = (hex = '') => Number.parseInt(hex, 16)
  const word = (hex = '') => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(code))
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, id, text] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(code(id), word(text))
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, text] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let id = code(from); id <= code(to); id++) letters.set(id, String.fromCharCode(code(text) + id - code(from)))
  return letters
}
