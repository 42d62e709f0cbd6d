// «Desarrollo»: what was said, point by point, in boxes that grow.
import { useState } from 'preact/hooks'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { developmentText } from '../text/meeting-agenda.ts'
import { reviewText } from '../text/meeting-review.ts'
import { partNames } from '../text/meetings.ts'
import { PartFrame, partScreen } from './part-frame.tsx'
import { fieldsPatch } from './patches.ts'
import { SavedField } from '../saved-field.tsx'
import { useEntries } from './use-entries.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

export const DevelopmentPart = partScreen('development', DevelopmentEditor)

/** Long enough for a page; the counter speaks up near the end. */
export const LONG_TEXT = 5000

function DevelopmentEditor({ open }: { open: OpenMeeting }) {
  const { meeting } = open
  const save = useSave(meeting)
  const entries = useEntries(meeting, 'agenda')
  const { agenda } = meeting
  return (
    <PartFrame open={open} title={partNames.development} back={links.meeting(meeting.id)}>
      <p class="quiet">{developmentText.noVictims}</p>
      {agenda.length === 0 && <p>{developmentText.noAgenda}</p>}
      {agenda.map(({ key, text, notes }, index) => (
        <NotesField
          key={key}
          id={`notas-${key}`}
          label={`${index + 1}. ${text ?? reviewText.point(index + 1)}`}
          stored={notes}
          save={(value) => entries.set(key, { notes: value || null })}
        />
      ))}
      <NotesField
        id="informes"
        label={developmentText.reports}
        stored={meeting.reports}
        save={(value) => save(fieldsPatch({ reports: value || null }))}
      />
      <NotesField
        id="otros"
        label={developmentText.others}
        stored={meeting.otherNotes}
        save={(value) => save(fieldsPatch({ otherNotes: value || null }))}
      />
    </PartFrame>
  )
}

interface NotesFieldProps {
  readonly id: string
  readonly label: string
  readonly stored: string | undefined
  readonly save: (value: string) => Promise<void>
}

function NotesField({ id, label, stored, save }: NotesFieldProps) {
  const [dictates, setDictates] = useState(false)
  const dictate = () => {
    setDictates(true)
    document.getElementById(id)?.focus()
  }
  const hint = dictates ? developmentText.dictateHint : undefined
  return (
    <div class="meeting-notes">
      <SavedField
        id={id}
        label={label}
        multiline
        rows={3}
        maxLength={LONG_TEXT}
        hint={hint}
        stored={stored}
        save={save}
      />
      <Button kind="quiet" label={developmentText.dictateLabel(label)} onClick={dictate}>
        {developmentText.dictate}
      </Button>
    </div>
  )
}
