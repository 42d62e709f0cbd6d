// The photo of the sheet that was signed on paper: one for all who signed there.
import { entryKey } from '../../domain/id.ts'
import { tiePhoto, type ShownSignature } from '../../store/signatures.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { photosText } from '../text/meeting-photos.ts'
import { signaturesText as text } from '../text/meeting-signatures.ts'
import { evidenceLinks } from '../evidence-links.ts'
import type { OpenMeeting } from './use-meeting.ts'
import '../parts/field.css'

interface SignedSheetProps {
  readonly open: OpenMeeting
  readonly signed: readonly ShownSignature[]
}

export function SignedSheet({ open: { meeting }, signed }: SignedSheetProps) {
  const { store } = useApp()
  const { photos } = meeting
  const onPaper = signed.filter(({ way }) => way === 'paper' || way === 'thumbprint')
  if (onPaper.length === 0) return null
  if (photos.length === 0) {
    return <Button icon="camera" href={evidenceLinks.photos(meeting.id)} children={text.takeSheet} />
  }
  const tied = onPaper.find(({ signature }) => signature.photo)?.signature.photo
  const choose = (key: string) => void keep(() => tiePhoto(store, onPaper, key === '' ? null : entryKey.parse(key)))
  return (
    <div class="field">
      <label for="foto-de-la-hoja">{text.sheet}</label>
      <select
        id="foto-de-la-hoja"
        aria-describedby="foto-de-la-hoja-hint"
        value={tied ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{text.noSheet}</option>
        {photos.map(({ key, caption }, index) => (
          <option key={key} value={key}>
            {[photosText.photo(index + 1), caption].filter(Boolean).join(': ')}
          </option>
        ))}
      </select>
      <p id="foto-de-la-hoja-hint" class="field-hint">
        {text.sheetHint(onPaper.length)}
      </p>
    </div>
  )
}
