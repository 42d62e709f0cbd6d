// How many girls, boys and adolescents are here. Only how many: there is no field for anything else of them.
import { useEffect, useState } from 'preact/hooks'
import { sameJson } from '../../domain/same-json.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { keep } from '../autosave.ts'
import { attendanceText as text } from '../text/attendance.ts'
import { fieldsPatch } from './patches.ts'
import { useSave } from './use-meeting.ts'

const NONE = text.minorGroups.map(() => 0)

export function MinorsCount({ meeting }: { meeting: StoredMeeting }) {
  const save = useSave(meeting)
  const stored = meeting.minors ?? NONE
  // Taps come faster than the disk answers.
  const [tapped, setTapped] = useState<readonly number[]>()
  useEffect(() => {
    if (tapped && sameJson([...tapped], [...stored])) setTapped(undefined)
  }, [tapped, stored])
  const counts = tapped ?? stored
  const change = async (index: number, by: 1 | -1) => {
    const next = NONE.map((_, at) => Math.max(0, (counts[at] ?? 0) + (at === index ? by : 0)))
    setTapped(next)
    const isKept = await keep(() => save(fieldsPatch({ minors: next.some((each) => each > 0) ? next : null })))
    if (!isKept) setTapped(undefined)
  }
  const total = counts.reduce((sum, each) => sum + each, 0)
  return (
    <details class="meeting-notice">
      <summary>{text.minorsSum(total)}</summary>
      <p>{text.minorsHint}</p>
      {text.minorGroups.map((group, index) => (
        <div key={group} class="minors-group" role="group" aria-label={group}>
          <span>{group}</span>
          <Step group={group} sign="−" isOff={(counts[index] ?? 0) === 0} onClick={() => void change(index, -1)} />
          <output>{counts[index] ?? 0}</output>
          <Step group={group} sign="+" onClick={() => void change(index, 1)} />
        </div>
      ))}
    </details>
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
    class="minors-step"
    aria-label={text.one(group, sign)}
    aria-disabled={isOff || undefined}
    onClick={isOff ? undefined : onClick}
  >
    {sign}
  </button>
)
