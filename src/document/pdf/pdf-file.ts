// Pages and fonts written as a PDF file (1.7). Nothing of the moment or the machine goes in: same paper, same bytes.
import type { Font, Glyph } from './font.ts'

/** Makes bytes smaller as zlib does; whoever runs this has a way of its own. */
export type Deflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

interface Content {
  /** Of every page, in points. */
  readonly size: { readonly width: number; readonly height: number }
  readonly title: string
  /** What is drawn on each page. */
  readonly pages: readonly string[]
  readonly fonts: readonly Font[]
  /** Every glyph that is drawn, so that its text can be found and copied. */
  readonly used: ReadonlyMap<Font, ReadonlyMap<number, Glyph>>
}

const CATALOG = 1
const PAGES = 2
const INFO = 3
const FIRST_FONT = 4
const PER_FONT = 5

export async function pdfFile(
  { size, title, pages, fonts, used }: Content,
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Writer(deflate)
  const fontAt = (index: number) => FIRST_FONT + index * PER_FONT
  const pageAt = (index: number) => fontAt(fonts.length) + index * 2
  const kids = pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ')
  const resources = fonts.map((_, index) => `/F${index} ${fontAt(index)} 0 R`).join(' ')
  file.object(CATALOG, `<</Type/Catalog/Pages ${PAGES} 0 R/Lang(es-PE)/ViewerPreferences<</DisplayDocTitle true>>>>`)
  file.object(PAGES, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]/MediaBox[0 0 ${size.width} ${size.height}]>>`)
  file.object(INFO, `<</Title ${utf16(title)}>>`)
  for (const [index, font] of fonts.entries()) await writeFont(file, fontAt(index), font, used.get(font) ?? new Map())
  for (const [index, page] of pages.entries()) {
    const [at, content] = [pageAt(index), pageAt(index) + 1]
    file.object(at, `<</Type/Page/Parent ${PAGES} 0 R/Resources<</Font<<${resources}>>>>/Contents ${content} 0 R>>`)
    await file.stream(content, '', new TextEncoder().encode(page))
  }
  return file.end(`/Root ${CATALOG} 0 R/Info ${INFO} 0 R`)
}

async function writeFont(file: Writer, at: number, font: Font, used: ReadonlyMap<number, Glyph>): Promise<void> {
  const name = font.bold ? 'NotoSans-Bold' : 'NotoSans-Regular'
  const glyphs = [...used.values()].sort((a, b) => a.id - b.id)
  const widths = glyphs.map(({ id, advance }) => `${id}[${advance}]`).join('')
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>'
  const shape = `/Ascent ${font.ascent}/Descent ${font.descent}/CapHeight 714/ItalicAngle 0/StemV ${font.bold ? 140 : 80}`
  file.object(
    at,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${at + 1} 0 R]/ToUnicode ${at + 4} 0 R>>`,
  )
  file.object(
    at + 1,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/FontDescriptor ${at + 2} 0 R/DW 500/W[${widths}]/CIDToGIDMap/Identity>>`,
  )
  file.object(
    at + 2,
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.box.join(' ')}]${shape}/FontFile2 ${at + 3} 0 R>>`,
  )
  await file.stream(at + 3, `/Length1 ${font.bytes.length}`, font.bytes)
  await file.stream(at + 4, '', new TextEncoder().encode(toUnicode(glyphs.filter(({ id }) => id !== 0))))
}

/** Which text each glyph stands for. At most a hundred lines a block, as the format wants. */
function toUnicode(glyphs: readonly Glyph[]): string {
  const blocks: string[] = []
  for (let from = 0; from < glyphs.length; from += 100) {
    const some = glyphs.slice(from, from + 100)
    const lines = some.map(({ id, text }) => `<${hex(id)}><${[...units(text)].map(hex).join('')}>`)
    blocks.push(`${some.length} beginbfchar\n${lines.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000><ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}

export const hex = (value: number): string => value.toString(16).padStart(4, '0')

function* units(text: string): Generator<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index)
}

const utf16 = (text: string): string => `<feff${[...units(text)].map(hex).join('')}>`

/** Numbered objects one after the other, and the table that says where each begins. */
class Writer {
  readonly #parts: Uint8Array[] = []
  readonly #starts = new Map<number, number>()
  #length = 0
  readonly #deflate: Deflate

  constructor(deflate: Deflate) {
    this.#deflate = deflate
    this.#text('%PDF-1.7\n')
    this.#bytes(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  }

  object(number: number, body: string): void {
    this.#starts.set(number, this.#length)
    this.#text(`${number} 0 obj\n${body}\nendobj\n`)
  }

  async stream(number: number, keys: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const packed = await this.#deflate(bytes)
    this.#starts.set(number, this.#length)
    this.#text(`${number} 0 obj\n<</Length ${packed.length}/Filter/FlateDecode${keys}>>\nstream\n`)
    this.#bytes(packed)
    this.#text('\nendstream\nendobj\n')
  }

  end(trailer: string): Uint8Array<ArrayBuffer> {
    const count = this.#starts.size + 1
    const start = this.#length
    const lines = Array.from({ length: count - 1 }, (_, index) => {
      return `${String(this.#starts.get(index + 1) ?? 0).padStart(10, '0')} 00000 n \n`
    })
    this.#text(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`)
    this.#text(`trailer\n<</Size ${count}${trailer}>>\nstartxref\n${start}\n%%EOF\n`)
    const whole = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }

  #text(text: string): void {
    this.#bytes(new TextEncoder().encode(text))
  }

  #bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}
