// The square on an acta, read as a camera reads it.
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrSquares, movingSquares } from '../../src/document/qr-squares.ts'
import { readQr } from '../../src/document/read-qr.ts'

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

test('[issue 6, point 5b] one of many codes on a screen has the white around it that cameras need, and says what it says', () => {
  const words = `MCLCP1/${'A1 $%*+-./:'.repeat(50)}`
  const lines = movingSquares(words)
  expect([...lines.slice(0, 4), ...lines.slice(-4)].flat()).toEqual([])
  const [side, data] = [lines.length * 4, new Uint8ClampedArray((lines.length * 4) ** 2 * 4).fill(255)]
  for (const [row, line] of lines.entries())
    for (const [from, to] of line)
      for (let y = row * 4; y < row * 4 + 4; y++)
        for (let x = from * 4; x < to * 4; x++) data.set([0, 0, 0], (y * side + x) * 4)
  expect(readQr({ width: side, height: side, data })).toBe(words)
  expect(readQr({ width: side, height: side, data: data.fill(255) })).toBeNull()
})
