// One line of «Datos» that a person writes freely.
import { detailsText } from '../text/meeting-details.ts'
import { fieldsPatch } from './patches.ts'
import { SavedField } from '../saved-field.tsx'
import { useSave, type OpenMeeting } from './use-meeting.ts'

type LineName =
  | 'minutesNumber'
  | 'space'
  | 'venue'
  | 'convener'
  | 'callNotice'
  | 'chair'
  | 'secretary'
  | 'interpreter'
  | 'nextPlace'

interface LineFieldProps {
  readonly open: OpenMeeting
  readonly name: LineName
  readonly label?: string
  readonly hint?: string
}

export function LineField({ open: { meeting }, name, label = detailsText[name], hint }: LineFieldProps) {
  const save = useSave(meeting)
  const onSave = (value: string) => save(fieldsPatch({ [name]: value || null }))
  return <SavedField id={name} label={label} hint={hint} maxLength={300} stored={meeting[name]} save={onSave} />
}
