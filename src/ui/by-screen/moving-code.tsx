// The codes themselves, one after another, black on white in any theme: a camera needs the contrast.
import { useEffect, useRef } from 'preact/hooks'
import { movingSquares } from '../../document/qr-squares.ts'
import type { ShownTexts } from '../../sync/by-screen.ts'
import { byScreenText as text } from '../text/by-screen.ts'

/** A slow camera sees each of them at least once sharp; what it misses, a later one makes up for. */
export const FRAME_TIME = 200
/** Points a square: whole ones, so that all squares are alike. */
const POINTS = 8

export function MovingCode({ shown, isMoving }: { shown: ShownTexts; isMoving: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const next = useRef(0)
  useEffect(() => {
    const show = () => canvas.current && draw(canvas.current, shown.text(next.current++))
    if (next.current === 0) show()
    const timer = isMoving ? setInterval(show, FRAME_TIME) : undefined
    return () => clearInterval(timer)
  }, [shown, isMoving])
  return <canvas ref={canvas} class="by-screen-code" role="img" aria-label={text.picture} />
}

function draw(canvas: HTMLCanvasElement, words: string): void {
  const squares = movingSquares(words)
  const size = squares.length * POINTS
  if (canvas.width !== size) [canvas.width, canvas.height] = [size, size]
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size, size)
  pen.fillStyle = '#000'
  for (const [row, line] of squares.entries())
    for (const [from, to] of line) pen.fillRect(from * POINTS, row * POINTS, (to - from) * POINTS, POINTS)
}
