// How many of each group are here. Only how many: there is no field for anything else of them.
import { useMemo } from 'preact/hooks'
import { attendanceText as text } from '../text/attendance.ts'
import { useCounts } from './use-counts.ts'

interface GroupTallyProps {
  /** With the sum in it. */
  readonly summary: (total: number) => string
  readonly hint: string
  readonly groups: readonly string[]
  readonly stored: readonly number[] | undefined
  /** Null when all are zero. */
  readonly save: (counts: number[] | null) => Promise<void>
}

export function GroupTally({ summary, hint, groups, stored, save }: GroupTallyProps) {
  const kept = useMemo(() => groups.map((_, index) => stored?.[index] ?? 0), [groups, stored])
  const [counts, recount] = useCounts(kept, withCount, (next) => save(next.some((each) => each > 0) ? [...next] : null))
  return (
    <details class="meeting-notice">
      <summary>{summary(counts.reduce((sum, each) => sum + each, 0))}</summary>
      <p>{hint}</p>
      {groups.map((group, index) => (
        <Group key={group} group={group} count={counts[index] ?? 0} onCount={(next) => recount(index, next)} />
      ))}
    </details>
  )
}

/** A slip of the finger, not a meeting. */
const MOST = 9999

const withCount = (counts: readonly number[], index: number, count: number): number[] =>
  counts.map((each, at) => (at === index ? Math.min(Math.max(0, count), MOST) : each))

interface GroupProps {
  readonly group: string
  readonly count: number
  readonly onCount: (next: (count: number) => number) => void
}

function Group({ group, count, onCount }: GroupProps) {
  return (
    <div class="tally-group" role="group" aria-label={group}>
      <span>{group}</span>
      <Step group={group} sign="−" isOff={count === 0} onClick={() => onCount((now) => now - 1)} />
      <input
        type="text"
        inputMode="numeric"
        aria-label={group}
        value={count}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget: { value } }) => onCount(() => Number(value.replace(/\D/g, '')))}
      />
      <Step group={group} sign="+" onClick={() => onCount((now) => now + 1)} />
    </div>
  )
}

interface StepProps {
  readonly group: string
  readonly sign: '+' | '−'
  /** It stays in reach of the keyboard. */
  readonly isOff?: boolean
  readonly onClick: () => void
}

const Step = ({ group, sign, isOff = false, onClick }: StepProps) => (
  <button
    type="button"
    class="tally-step"
    aria-label={text.one(group, sign)}
    aria-disabled={isOff || undefined}
    onClick={isOff ? undefined : onClick}
  >
    {sign}
  </button>
)
