// The square on an acta, read as a camera reads it.
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrSquares } from '../../src/document/qr-squares.ts'

test('the square says the address at which the acta is checked', () => {
  const link = 'https://cuaderno.example/comprobar#acta=abcdefgh.abcdef.12&codigo=ABCDE23456'
  expect(decodeQR(photoOf(qrSquares(link)))).toBe(link)
})

/** Black on white, six points a square, with white around as a sheet has. */
function photoOf(squares: ReturnType<typeof qrSquares>) {
  const [unit, edge] = [6, 24]
  const side = squares.length * unit + 2 * edge
  const data = new Uint8Array(side * side * 4).fill(255)
  const isDark = (x: number, y: number) => squares[y]?.some(([from, to]) => x >= from && x < to) ?? false
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [at % side, Math.floor(at / side)].map((place) => Math.floor((place - edge) / unit))
    if (isDark(x ?? 0, y ?? 0)) data.fill(0, at * 4, at * 4 + 3)
  }
  return { width: side, height: side, data }
}
