// The codes themselves, one after another, black on white in any theme: a camera needs the contrast.
import { encodeQR } from 'qr'
import { useEffect, useRef } from 'preact/hooks'
import { frameOf, type Bundle } from '../../protocol/fountain.ts'
import { frameText } from '../../protocol/frame-text.ts'
import { byScreenText as text } from '../text/by-screen.ts'

/** A slow camera sees each of them at least once sharp; what it misses, a later one makes up for. */
export const FRAME_TIME = 200
/** Points a square: whole ones, so that all squares are alike. */
const POINTS = 8
/** What the standard asks for around a code. */
const QUIET = 4

export function MovingCode({ bundle, isMoving }: { bundle: Bundle; isMoving: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const next = useRef(0)
  useEffect(() => {
    const show = () => canvas.current && draw(canvas.current, frameText(frameOf(bundle, next.current++)))
    if (next.current === 0) show()
    const timer = isMoving ? setInterval(show, FRAME_TIME) : undefined
    return () => clearInterval(timer)
  }, [bundle, isMoving])
  return <canvas ref={canvas} class="by-screen-code" role="img" aria-label={text.picture} />
}

/** Lost frames are made up for by later ones: no room is spent on mending a single one. */
function draw(canvas: HTMLCanvasElement, words: string): void {
  const squares = encodeQR(words, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: QUIET })
  const size = squares.length * POINTS
  if (canvas.width !== size) [canvas.width, canvas.height] = [size, size]
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size, size)
  pen.fillStyle = '#000'
  for (const [row, line] of squares.entries())
    for (const [column, isDark] of line.entries())
      if (isDark) pen.fillRect(column * POINTS, row * POINTS, POINTS, POINTS)
}
