// What few actas need of «Datos», behind one tap: how they met, who interpreted, when the next meeting is.
import { useState } from 'preact/hooks'
import { meetingShape } from '../../domain/meeting.ts'
import { keep } from '../autosave.ts'
import { Choices } from '../parts/choices.tsx'
import { SavedField } from '../saved-field.tsx'
import { detailsText, modalityNames } from '../text/meeting-details.ts'
import { LineField } from './line-field.tsx'
import { fieldsPatch } from './patches.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

const modalities = meetingShape.fields.modality.options

export function MoreDetails({ open }: { open: OpenMeeting }) {
  const { meeting } = open
  const save = useSave(meeting)
  const { modality, interpreter, nextDate, nextPlace } = meeting
  // Once: it does not close under who empties a field.
  const [isOpen] = useState([modality, interpreter, nextDate, nextPlace].some(Boolean))
  return (
    <details class="meeting-notice meeting-more" open={isOpen}>
      <summary>{detailsText.more}</summary>
      <div class="meeting-group">
        <Choices
          label={detailsText.modality}
          options={modalities.map((value) => ({ value, label: modalityNames[value] }))}
          value={modality}
          // Choosing again what is chosen takes it away.
          onChoose={(value) => void keep(() => save(fieldsPatch({ modality: value === modality ? null : value })))}
        />
        <LineField open={open} name="interpreter" hint={detailsText.interpreterHint} />
        <SavedField
          id="nextDate"
          label={detailsText.nextDate}
          type="date"
          stored={nextDate}
          save={(date) => save(fieldsPatch({ nextDate: date || null }))}
        />
        <LineField open={open} name="nextPlace" />
      </div>
    </details>
  )
}
