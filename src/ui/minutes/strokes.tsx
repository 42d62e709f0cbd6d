// A drawing made of strokes, as large as its place allows.
import { boundsOf } from '../../domain/signature.ts'
import './strokes.css'

const EDGE = 12

export function Strokes({ path, label }: { path: string; label: string }) {
  const [left, top, width, height] = boundsOf(path)
  const box = [left - EDGE, top - EDGE, width + 2 * EDGE, height + 2 * EDGE]
  return (
    <svg class="strokes" viewBox={box.join(' ')} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}
