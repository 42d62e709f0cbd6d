// How many of each group are here. Only how many: there is no field for anything else of them.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { sameJson } from '../../domain/same-json.ts'
import { keep } from '../autosave.ts'
import { attendanceText as text } from '../text/attendance.ts'

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
  // Taps come faster than the disk answers.
  const [tapped, setTapped] = useState<readonly number[]>()
  const kept = useMemo(() => groups.map((_, index) => stored?.[index] ?? 0), [groups, stored])
  useEffect(() => {
    if (tapped && sameJson([...tapped], kept)) setTapped(undefined)
  }, [tapped, kept])
  const counts = tapped ?? kept
  const set = async (index: number, value: number) => {
    const next = counts.map((count, at) => (at === index ? Math.min(Math.max(0, value), MOST) : count))
    setTapped(next)
    const isKept = await keep(() => save(next.some((each) => each > 0) ? next : null))
    if (!isKept) setTapped(undefined)
  }
  return (
    <details class="meeting-notice">
      <summary>{summary(counts.reduce((sum, each) => sum + each, 0))}</summary>
      <p>{hint}</p>
      {groups.map((group, index) => (
        <Group key={group} group={group} count={counts[index] ?? 0} onCount={(value) => void set(index, value)} />
      ))}
    </details>
  )
}

/** A slip of the finger, not a meeting. */
const MOST = 9999

interface GroupProps {
  readonly group: string
  readonly count: number
  readonly onCount: (value: number) => void
}

function Group({ group, count, onCount }: GroupProps) {
  return (
    <div class="tally-group" role="group" aria-label={group}>
      <span>{group}</span>
      <Step group={group} sign="−" isOff={count === 0} onClick={() => onCount(count - 1)} />
      <input
        type="text"
        inputMode="numeric"
        aria-label={group}
        value={count}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => onCount(Number(currentTarget.value.replace(/\D/g, '')))}
      />
      <Step group={group} sign="+" onClick={() => onCount(count + 1)} />
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
