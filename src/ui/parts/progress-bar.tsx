// How far something has come, seen and read aloud; the words stand beside for everyone.
import { PatternBar } from './pattern-bar.tsx'

export interface ProgressBarProps {
  readonly label: string
  /** «12 de 22 registros» */
  readonly says: string
  readonly done: number
  readonly total: number
}

export function ProgressBar({ label, says, done, total }: ProgressBarProps) {
  const values = { 'aria-valuenow': done, 'aria-valuemax': total, 'aria-valuetext': says }
  return (
    <div>
      <div role="progressbar" aria-label={label} {...values}>
        <PatternBar line={1} done={done} total={total} />
      </div>
      <p class="quiet">{says}</p>
    </div>
  )
}
