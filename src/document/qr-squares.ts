// A text as the dark squares of a QR code: for each row, from where to where they run.
import { encodeQR } from 'qr'

/** A seventh of it may be lost under a stain. */
const CORRECTION = 'medium'
/** Squares of white that the standard asks for around a code. */
const QUIET = 4

type Squares = readonly (readonly (readonly [from: number, to: number])[])[]

/** On paper: with one square of white around it. */
export const qrSquares = (text: string): Squares => inRuns(encodeQR(text, 'raw', { ecc: CORRECTION, border: 1 }))

/**
 * One of many on a screen, with its white around it: no room is spent on mending a single one.
 * @param text in the letters of the `alphanumeric` mode
 */
export const movingSquares = (text: string): Squares =>
  inRuns(encodeQR(text, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: QUIET }))

const inRuns = (squares: readonly (readonly boolean[])[]): Squares =>
  squares.map((row) => {
    const runs: [number, number][] = []
    for (const [index, isDark] of row.entries()) {
      const last = runs.at(-1)
      if (!isDark) continue
      if (last?.[1] === index) last[1] = index + 1
      else runs.push([index, index + 1])
    }
    return runs
  })

/** As a drawing of SVG, a square a unit. */
export const pathOf = (squares: Squares): string =>
  squares.flatMap((line, row) => line.map(([from, to]) => `M${from} ${row}h${to - from}v1h${from - to}z`)).join('')
