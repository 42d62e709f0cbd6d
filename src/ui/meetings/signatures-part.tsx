// «Firmas»: how each person who is here stands, what changed after some had signed, and the sheet of paper.
import { useLocation } from 'preact-iso'
import { sign, type ShownSignature } from '../../store/signatures.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { signaturesText as text } from '../text/meeting-signatures.ts'
import { evidenceLinks } from '../evidence-links.ts'
import { PartFrame, withMeeting } from './part-frame.tsx'
import { ChangedAfter } from './signatures-changed.tsx'
import { SignedSheet } from './signed-sheet.tsx'
import { offerUndo } from './undo.ts'
import type { OpenMeeting } from './use-meeting.ts'
import { nextUnsigned, useSigners, type Signer } from './use-signers.ts'
import './signatures.css'

export const SignaturesPart = withMeeting(({ open }) => {
  const { meeting, mayEdit } = open
  const people = useSigners(meeting) ?? []
  const signed = people.flatMap((each) => each.signed ?? [])
  return (
    <PartFrame
      open={open}
      title={text.title}
      back={links.meeting(meeting.id)}
      footer={mayEdit && <PassAround open={open} people={people} />}
    >
      {meeting.attendance.length === 0 && (
        <Empty title={text.attendanceFirst}>
          <Button href={links.part(meeting.id, 'attendance')}>{text.goToAttendance}</Button>
        </Empty>
      )}
      {mayEdit && <ChangedAfter open={open} signed={signed} />}
      {people.length > 0 && (
        <Rows label={text.list}>
          {people.map(({ attendee, signed: one }) => (
            <Row
              key={attendee.key}
              href={mayEdit ? evidenceLinks.signature(meeting.id, attendee.key) : undefined}
              title={attendee.name}
              detail={attendee.institution}
              end={<Standing signed={one} />}
              label={mayEdit ? text.rowLabel(attendee.name ?? '', wordsOf(one)) : undefined}
            />
          ))}
        </Rows>
      )}
      {people.length > 0 && <p class="quiet">{text.onlyInMinutes}</p>}
      {mayEdit && <SignedSheet open={open} signed={signed} />}
    </PartFrame>
  )
})

const wordsOf = (signed: ShownSignature | undefined): string =>
  signed ? (signed.changed.length > 0 ? text.before : text.ways[signed.way]) : text.lacks

function Standing({ signed }: { signed: ShownSignature | undefined }) {
  if (!signed) return <span class="quiet">{text.lacks}</span>
  if (signed.changed.length > 0) return <span class="meeting-lacks">{text.before}</span>
  if (signed.way === 'declined') return <span class="quiet">{text.ways.declined}</span>
  return (
    <span class="meeting-done">
      <Icon name="tick" />
      {text.ways[signed.way]}
    </span>
  )
}

function PassAround({ open: { meeting }, people }: { open: OpenMeeting; people: readonly Signer[] }) {
  const { store } = useApp()
  const { route } = useLocation()
  const missing = people.filter((each) => !each.signed)
  const next = nextUnsigned(people, '')
  if (!next) return null
  const onPaper = () =>
    void keep(async () => {
      const keys = missing.map(({ attendee }) => attendee.key)
      const takeAllBack = await sign(store, meeting, keys, { way: 'paper' })
      offerUndo({ text: text.markedOnPaper(keys.length), undo: () => void keep(takeAllBack) })
    })
  return (
    <div class="signature-foot">
      <Button
        kind="primary"
        wide
        icon="pencil"
        onClick={() => route(evidenceLinks.signature(meeting.id, next.attendee.key))}
        children={missing.length < people.length ? text.goOn : text.begin}
      />
      <Button wide onClick={onPaper} children={text.allOnPaper(missing.length)} />
    </div>
  )
}
