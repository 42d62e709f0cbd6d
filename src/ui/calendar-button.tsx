// [Llevar al calendario]: the days ahead as a file that the phone's own calendar opens, with or without signal.
import { useState } from 'preact/hooks'
import { handOver } from './hand-over.ts'
import { Button } from './parts/button.tsx'
import { Notice, type NoticeProps } from './parts/notice.tsx'
import { calendarText as text } from './text/calendar.ts'

interface CalendarButtonProps {
  readonly file: string
  /** Said when there is nothing to take along. */
  readonly none: string
  /** The file's text, and how many days are in it. */
  readonly content: () => Promise<{ readonly calendar: string; readonly count: number }>
}

export function CalendarButton({ file, none, content }: CalendarButtonProps) {
  const [outcome, setOutcome] = useState<Pick<NoticeProps, 'text' | 'tone'> | null>(null)
  const take = async () => {
    setOutcome(null)
    try {
      const { calendar, count } = await content()
      if (count === 0) return setOutcome({ text: none })
      const went = await handOver(new File([calendar], file, { type: 'text/calendar' }))
      if (went === 'saved') setOutcome({ text: text.saved(file, count) })
      if (went === 'shared') setOutcome({ text: text.shared(count) })
    } catch (failure) {
      console.error(failure)
      setOutcome({ text: text.failed, tone: 'danger' })
    }
  }
  return (
    <>
      <Button icon="clock" onClick={() => void take()} children={text.take} />
      {outcome && <Notice {...outcome} onDone={() => setOutcome(null)} />}
    </>
  )
}
