// A drawing made of strokes, as large as its place allows.
import { viewBoxOf } from '../../document/drawing-box.ts'
import './strokes.css'

export const Strokes = ({ path, label }: { path: string; label: string }) => (
  <svg class="strokes" viewBox={viewBoxOf(path)} role="img" aria-label={label}>
    <path d={path} />
  </svg>
)
