// Where a finger signs: one finger, its strokes in whole steps, and a page that does not move meanwhile.
import { useRef } from 'preact/hooks'
import { MOST_STROKES, PAD } from '../../domain/signature.ts'
import { signaturesText as text } from '../text/meeting-signatures.ts'

/** Closer points say nothing more. */
const LEAST_STEP = 4

interface Point {
  readonly x: number
  readonly y: number
}

interface SignaturePadProps {
  readonly strokes: string
  /** After each stroke. */
  readonly onStrokes: (strokes: string) => void
}

export function SignaturePad({ strokes, onStrokes }: SignaturePadProps) {
  const drawing = useRef<SVGPathElement>(null)
  const stroke = useRef<{ finger: number; path: string; last: Point; isMoved: boolean } | null>(null)

  const begin = (event: PointerEvent) => {
    if (stroke.current || !(event.currentTarget instanceof SVGSVGElement)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const last = pointIn(event.currentTarget, event)
    stroke.current = { finger: event.pointerId, path: `${strokes}M${last.x} ${last.y}l`, last, isMoved: false }
  }
  const go = (event: PointerEvent) => {
    const { current: now } = stroke
    if (now?.finger !== event.pointerId || !(event.currentTarget instanceof SVGSVGElement)) return
    const { x, y } = pointIn(event.currentTarget, event)
    const [dx, dy] = [x - now.last.x, y - now.last.y]
    if (Math.hypot(dx, dy) < LEAST_STEP || now.path.length > MOST_STROKES - 10) return
    const path = `${now.path}${now.isMoved ? ' ' : ''}${dx} ${dy}`
    stroke.current = { ...now, path, last: { x, y }, isMoved: true }
    // At once: a signature that lags behind the finger comes out wrong.
    drawing.current?.setAttribute('d', path)
  }
  const end = (event: PointerEvent) => {
    const { current: now } = stroke
    if (now?.finger !== event.pointerId) return
    stroke.current = null
    if (now.path.length <= MOST_STROKES - 4) onStrokes(now.isMoved ? now.path : `${now.path}0 0`)
  }
  return (
    <div class="pad">
      <svg
        viewBox={`0 0 ${PAD.width} ${PAD.height}`}
        role="img"
        aria-label={strokes ? text.padSigned : text.padEmpty}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1="60" x2={PAD.width - 60} y1="370" y2="370" />
        <path ref={drawing} d={strokes} />
      </svg>
      <p class="quiet" aria-hidden="true">
        {text.padHint}
      </p>
    </div>
  )
}

function pointIn(pad: SVGSVGElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = pad.getBoundingClientRect()
  const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most)
  return { x: within((clientX - left) / width, PAD.width), y: within((clientY - top) / height, PAD.height) }
}
