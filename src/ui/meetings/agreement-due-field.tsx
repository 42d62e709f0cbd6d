// «¿Para cuándo?», with the day it comes to in full words, and a word when it cannot be meant.
import { useState } from 'preact/hooks'
import type { Agreement } from '../../domain/meeting.ts'
import { dateOf, localDate, yearOf } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { agreementsText, dueChoiceNames } from '../text/meeting-agreements.ts'
import {
  choiceOf,
  choicesWith,
  dueOf,
  inLaterYear,
  isBeforeMeeting,
  type Due,
  type DueChoice,
} from './agreement-due.ts'
import { SavedField } from '../saved-field.tsx'

interface AgreementDueFieldProps {
  readonly meeting: StoredMeeting
  readonly due: Agreement['due']
  readonly onChoose: (due: Due | null) => void
}

export function AgreementDueField({ meeting, due, onChoose }: AgreementDueFieldProps) {
  const { store } = useApp()
  const day = meeting.date ?? dateOf(store.now())
  const { nextDate } = meeting
  const chosen = choiceOf(due, day, nextDate)
  const [writesDate, setWritesDate] = useState(chosen === 'other')
  const choose = (choice: DueChoice) => {
    setWritesDate(choice === 'other' && !writesDate)
    if (choice === 'other') return
    onChoose(choice === chosen && !writesDate ? null : dueOf(choice, day, nextDate))
  }
  const isOther = writesDate || chosen === 'other'
  const later = isBeforeMeeting(due, day) ? inLaterYear(due, day) : null
  return (
    <>
      <Choices
        label={agreementsText.when}
        options={choicesWith(nextDate).map((value) => ({ value, label: dueChoiceNames[value] }))}
        value={isOther ? 'other' : chosen}
        onChoose={choose}
      />
      {isOther && (
        <SavedField
          id="vence"
          label={agreementsText.otherDate}
          type="date"
          stored={due === 'immediate' ? '' : due}
          save={async (value) => onChoose(value ? localDate.parse(value) : null)}
        />
      )}
      <DueWords due={due} />
      {isBeforeMeeting(due, day) && (
        <div class="meeting-ask" role="status">
          <p>{agreementsText.alreadyPast(later && yearOf(later))}</p>
          {later && <Button onClick={() => onChoose(later)}>{agreementsText.setYear(yearOf(later))}</Button>}
        </div>
      )}
    </>
  )
}

function DueWords({ due }: { due: Agreement['due'] }) {
  if (!due) return null
  if (due === 'immediate') return <p>{agreementsText.dueAtOnce}</p>
  return (
    <p>
      {agreementsText.dueBefore}
      <b>{agreementsText.dueDay(due)}</b>.
    </p>
  )
}
