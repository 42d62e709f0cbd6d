// A text as the dark squares of a QR code: for each row, from where to where they run.
import { encodeQR } from 'qr'

/** With one square of white around it; a seventh of it may be lost under a stain. */
const CORRECTION = 'medium'

export const qrSquares = (text: string): readonly (readonly (readonly [from: number, to: number])[])[] =>
  encodeQR(text, 'raw', { ecc: CORRECTION, border: 1 }).map((row) => {
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
export const pathOf = (squares: ReturnType<typeof qrSquares>): string =>
  squares.flatMap((line, row) => line.map(([from, to]) => `M${from} ${row}h${to - from}v1h${from - to}z`)).join('')
