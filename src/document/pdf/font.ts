// A TrueType font as far as a page needs it: which drawing each letter has, how wide it is, where a loose mark goes.

export interface Glyph {
  readonly id: number
  /** In thousandths of the letter's size. */
  readonly advance: number
  /** How far a mark is moved from where it would fall: over the middle of the letter before it, above its top. */
  readonly shift: readonly [x: number, y: number]
  readonly text: string
}

export interface Font {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly bold: boolean
  readonly ascent: number
  readonly descent: number
  readonly box: readonly number[]
  readonly glyphs: (text: string) => readonly Glyph[]
  /** Of a text in one line, for letters of that size. */
  readonly width: (text: string, size: number) => number
}

/** Marks of this font are drawn for small letters: a taller one lifts them by the difference. */
const X_HEIGHT = 546
const MARK = /^\p{M}$/u
/** They join or part letters, and are not seen. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu

/** @param bytes a TrueType file of 1,000 units with a character map of format 4 */
export function readFont(bytes: Uint8Array<ArrayBuffer>, bold: boolean): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
  }
  const table = (name: string): number => tables.get(name) ?? 0
  const ids = characterMap(view, table('cmap'))
  const [head, hhea] = [table('head'), table('hhea')]
  const metrics = view.getUint16(hhea + 34)
  const advanceOf = (id: number) => view.getUint16(table('hmtx') + Math.min(id, metrics - 1) * 4)
  const isLong = view.getInt16(head + 50) === 1
  const boxOf = (id: number) => {
    const loca = table('loca')
    const at = table('glyf') + (isLong ? view.getUint32(loca + id * 4) : view.getUint16(loca + id * 2) * 2)
    return { left: view.getInt16(at + 2), right: view.getInt16(at + 6), top: view.getInt16(at + 8) }
  }

  function shiftOf(mark: number, base: Glyph | undefined): readonly [number, number] {
    if (!base) return [0, 0]
    const [over, under] = [boxOf(mark), boxOf(base.id)]
    const middle = base.advance + (over.left + over.right) / 2
    const lift = over.top > 0 ? Math.max(0, under.top - X_HEIGHT) : 0
    return [Math.round((under.left + under.right) / 2 - middle), lift]
  }

  function glyphs(text: string): Glyph[] {
    const found: Glyph[] = []
    let base: Glyph | undefined
    for (const letter of text.normalize('NFC').replace(/\s/g, ' ').replace(UNSEEN, '')) {
      const id = ids.get(letter.codePointAt(0) ?? 0) ?? 0
      const isMark = MARK.test(letter)
      if (isMark && id === 0) continue
      const glyph: Glyph = {
        id,
        advance: advanceOf(id),
        shift: isMark ? shiftOf(id, base) : [0, 0],
        text: letter,
      }
      if (!isMark) base = glyph
      found.push(glyph)
    }
    return found
  }

  return {
    bytes,
    bold,
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    box: [36, 38, 40, 42].map((at) => view.getInt16(head + at)),
    glyphs,
    width: (text, size) => (glyphs(text).reduce((sum, { advance }) => sum + advance, 0) * size) / 1000,
  }
}

/** Letter → number of its drawing. */
function characterMap(view: DataView, cmap: number): Map<number, number> {
  const at = cmap + view.getUint32(cmap + 8)
  if (view.getUint16(at) !== 4) throw new Error('the font has another character map than format 4')
  const count = view.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + count * 2]
  const [deltas, offsets] = [starts + count * 2, starts + count * 4]
  const ids = new Map<number, number>()
  for (let segment = 0; segment < count; segment++) {
    const [from, to] = [view.getUint16(starts + segment * 2), view.getUint16(ends + segment * 2)]
    const [delta, offset] = [view.getUint16(deltas + segment * 2), view.getUint16(offsets + segment * 2)]
    for (let letter = from; letter <= to && letter < 0xffff; letter++) {
      const raw = offset === 0 ? letter : view.getUint16(offsets + segment * 2 + offset + (letter - from) * 2)
      ids.set(letter, (raw + delta) & 0xffff)
    }
  }
  return ids
}
