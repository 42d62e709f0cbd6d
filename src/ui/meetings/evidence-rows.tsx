// In the hub, after the parts of the acta: what proves them. Both are optional.
import { Icon } from '../parts/icon.tsx'
import { Row } from '../parts/rows.tsx'
import { papersText } from '../text/meeting-papers.ts'
import { photosText } from '../text/meeting-photos.ts'
import { signaturesText } from '../text/meeting-signatures.ts'
import { meetingsText } from '../text/meetings.ts'
import { evidenceLinks } from '../evidence-links.ts'
import type { OpenMeeting } from './use-meeting.ts'
import { useSigners } from './use-signers.ts'

export function EvidenceRows({ open: { meeting, mayEdit } }: { open: OpenMeeting }) {
  const { id, photos, papers } = meeting
  const kept = [
    ...(photos.length > 0 ? [photosText.hubValue(photos.length)] : []),
    ...(papers.length > 0 ? [papersText.hubValue(papers.length)] : []),
  ]
  const people = useSigners(meeting) ?? []
  const signed = people.filter((each) => each.signed).length
  return (
    <>
      <EvidenceRow
        href={evidenceLinks.photos(id)}
        icon="camera"
        mayEdit={mayEdit}
        title={photosText.title}
        value={kept.join(' · ') || photosText.hubNone}
        isDone={kept.length > 0}
      />
      <EvidenceRow
        href={evidenceLinks.signatures(id)}
        icon="pencil"
        mayEdit={mayEdit}
        title={signaturesText.title}
        value={signed > 0 ? signaturesText.hubValue(signed, people.length) : signaturesText.hubNone}
        isDone={signed > 0 && signed === people.length}
      />
    </>
  )
}

interface EvidenceRowProps {
  readonly href: string
  readonly icon: 'camera' | 'pencil'
  readonly title: string
  readonly value: string
  readonly isDone: boolean
  readonly mayEdit: boolean
}

function EvidenceRow({ href, icon, title, value, isDone, mayEdit }: EvidenceRowProps) {
  const status = isDone ? photosText.hubDone : photosText.hubStatus
  return (
    <Row
      href={href}
      icon={icon}
      lit={isDone}
      title={title}
      detail={value}
      end={mayEdit ? <Status isDone={isDone} words={status} /> : undefined}
      label={meetingsText.partLabel(title, value, status)}
    />
  )
}

function Status({ isDone, words }: { isDone: boolean; words: string }) {
  if (!isDone) return <span class="quiet">{words}</span>
  return (
    <span class="meeting-done">
      <Icon name="tick" />
      {words}
    </span>
  )
}
