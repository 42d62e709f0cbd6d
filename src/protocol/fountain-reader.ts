// The other side of the fountain: frames in any order, with any of them missing, until the bundle is whole.
import { addTo, blocksOf, drawnBy, FRAME_BLOCK, has, readFrame, sumOf, type Drawn, type Frame } from './fountain.ts'

/** So many frames of another bundle in a row: the other phone shows something else now. */
const ANEW_AFTER = 3

interface Row {
  readonly drawn: Drawn
  readonly block: Uint8Array
}

export interface FountainReader {
  /**
   * new      one step nearer
   * known    nothing new in it
   * other    a frame of another bundle; if only those come, reading begins anew with that one
   * foreign  no frame, or a damaged one
   */
  readonly take: (bytes: Uint8Array) => 'new' | 'known' | 'other' | 'foreign'
  /** How many frames have said something new, of how many it takes. Zero of zero before the first. */
  readonly progress: () => { readonly have: number; readonly need: number }
  /** Null until it is whole. */
  readonly whole: () => Uint8Array<ArrayBuffer> | null
}

export function createFountainReader(): FountainReader {
  let about: Pick<Frame, 'sum' | 'size'> | null = null
  let others = 0
  /** By the first block that each of them is a sum of; no two have the same first one. */
  let rows = new Map<number, Row>()
  let found: Uint8Array<ArrayBuffer> | null = null
  const need = () => (about ? blocksOf(about.size) : 0)
  const begin = (frame: Frame) => {
    about = frame
    rows = new Map()
    found = null
  }

  /** By Gauss: what is known already is taken out of it, and what is left says something new or nothing. */
  function isNew({ sum, number, block }: Frame): boolean {
    const drawn = drawnBy(sum, number, need())
    for (let index = 0; index < need(); index++) {
      if (!has(drawn, index)) continue
      const row = rows.get(index)
      if (!row) {
        rows.set(index, { drawn, block })
        return true
      }
      addTo(drawn, row.drawn)
      addTo(block, row.block)
    }
    return false
  }

  /** From the last block back: in each row only its own first one is left. */
  function solved({ sum, size }: Pick<Frame, 'sum' | 'size'>): Uint8Array<ArrayBuffer> | null {
    const bytes = new Uint8Array(need() * FRAME_BLOCK)
    for (let index = need() - 1; index >= 0; index--) {
      const row = rows.get(index)
      if (!row) return null
      for (let later = index + 1; later < need(); later++)
        if (has(row.drawn, later)) addTo(row.block, bytes.subarray(later * FRAME_BLOCK, (later + 1) * FRAME_BLOCK))
      bytes.set(row.block, index * FRAME_BLOCK)
    }
    const whole = bytes.slice(0, size)
    return sumOf(whole) === sum ? whole : null
  }

  return {
    take: (bytes) => {
      const frame = readFrame(bytes)
      if (!frame) return 'foreign'
      if (!about) begin(frame)
      else if (about.sum !== frame.sum || about.size !== frame.size) {
        if (++others < ANEW_AFTER) return 'other'
        begin(frame)
      }
      others = 0
      if (found || !isNew(frame)) return 'known'
      if (rows.size < need()) return 'new'
      found = solved(frame)
      // Frames that fit each other and not their sum: somebody made them so. All anew.
      if (!found) rows = new Map()
      return 'new'
    },
    progress: () => ({ have: rows.size, need: need() }),
    whole: () => found,
  }
}
