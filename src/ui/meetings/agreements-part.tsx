// «Acuerdos» of this meeting: what was decided, by whom and for when.
import { useLocation } from 'preact-iso'
import type { Agreement } from '../../domain/meeting.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { agreementsText } from '../text/meeting-agreements.ts'
import { partNames } from '../text/meetings.ts'
import { PartFrame, partScreen } from './part-frame.tsx'
import { fieldsPatch } from './patches.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

export const AgreementsPart = partScreen('agreements', AgreementsEditor)

function AgreementsEditor({ open }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { route } = useLocation()
  const { meeting } = open
  const { agreements } = meeting
  const add = () => route(links.agreement(meeting.id, store.newEntryKey()))
  return (
    <PartFrame
      open={open}
      title={partNames.agreements}
      back={links.meeting(meeting.id)}
      footer={<Button kind="primary" wide icon="plus" onClick={add} children={agreementsText.add} />}
    >
      {agreements.length === 0 ? (
        <NoAgreements open={open} />
      ) : (
        <Rows label={agreementsText.list}>
          {agreements.map((agreement, index) => (
            <Row
              key={agreement.key}
              href={links.agreement(meeting.id, agreement.key)}
              tile={<span class="agreement-number">{index + 1}</span>}
              title={agreement.text?.trim() || agreementsText.withoutText}
              detail={<AgreementDetail agreement={agreement} />}
            />
          ))}
        </Rows>
      )}
    </PartFrame>
  )
}

function AgreementDetail({ agreement: { text, responsible, due } }: { agreement: Agreement }) {
  const said = [responsible || agreementsText.noResponsible, due ? agreementsText.due(due) : agreementsText.noDue]
  const isWhole = text?.trim() && responsible && due
  return (
    <>
      {said.join(' · ')} {!isWhole && <Badge tone="warn">{agreementsText.lacks}</Badge>}
    </>
  )
}

function NoAgreements({ open: { meeting } }: { open: OpenMeeting }) {
  const save = useSave(meeting)
  const mark = (noAgreements: true | null) => void keep(() => save(fieldsPatch({ noAgreements })))
  if (meeting.noAgreements) {
    return (
      <Empty title={agreementsText.markedNone}>
        <Button onClick={() => mark(null)}>{agreementsText.unmarkNone}</Button>
      </Empty>
    )
  }
  return (
    <Empty title={agreementsText.empty} detail={agreementsText.emptyDetail}>
      <Button onClick={() => mark(true)}>{agreementsText.noAgreements}</Button>
    </Empty>
  )
}
