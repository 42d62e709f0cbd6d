// One line of «Datos» that a person writes freely.
import { detailsText } from '../text/meeting-details.ts'
import { fieldsPatch } from './patches.ts'
import { SavedField } from '../saved-field.tsx'
import { useSave, type OpenMeeting } from './use-meeting.ts'

type LineName = 'minutesNumber' | 'venue' | 'convener' | 'callNotice' | 'chair' | 'secretary'

export function LineField({ open: { meeting }, name }: { open: OpenMeeting; name: LineName }) {
  const save = useSave(meeting)
  const onSave = (value: string) => save(fieldsPatch({ [name]: value || null }))
  return <SavedField id={name} label={detailsText[name]} maxLength={300} stored={meeting[name]} save={onSave} />
}
