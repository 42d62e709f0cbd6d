// How much of a whole, with a pattern for each line so that it also holds in grey print. Decorative: the numbers stand beside.
import { lineClass } from './number-tile.tsx'
import './line.css'

export function PatternBar({ line, done, total }: { line: number; done: number; total: number }) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <span class={`bar ${lineClass(line)}`} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}
