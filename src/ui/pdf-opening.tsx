// A PDF opened by the phone's own reader, or brought first where it is not here.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Sha } from '../domain/photo.ts'
import { Button } from './parts/button.tsx'
import { Icon } from './parts/icon.tsx'
import type { documentsText } from './text/documents.ts'
import type { papersText } from './text/meeting-papers.ts'
import { useBroughtFile } from './use-brought-file.ts'

interface PdfOpeningProps {
  readonly mesa: MesaId
  readonly rec: RecordId
  readonly file: Sha
  readonly size: number | undefined
  readonly name: string
  readonly words: typeof documentsText | typeof papersText
}

/** As a download: a phone opens no PDF inside a page, and what it saved can be passed on. */
export function PdfOpening({ mesa, rec, file: sha, size, name, words }: PdfOpeningProps) {
  const { address, bring, isBringing, trouble } = useBroughtFile({ mesa, sha, rec })
  if (!address) return null
  if (address.is === 'here') {
    return (
      <a class="button button-secondary" href={address.url} download={name} aria-label={words.openNamed(name)}>
        <Icon name="download" />
        <span>{words.open}</span>
      </a>
    )
  }
  return (
    <>
      <p role="status">{isBringing ? words.bringing : trouble && words.notBrought[trouble]}</p>
      {!isBringing && (
        <Button icon="download" onClick={() => void bring()}>
          {words.bring(size)}
        </Button>
      )}
    </>
  )
}
