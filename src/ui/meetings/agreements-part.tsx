// «Acuerdos» of this meeting: what was decided, by whom and for when.
import { useLocation } from 'preact-iso'
import type { Agreement } from '../../domain/meeting.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import { Rows } from '../parts/rows.tsx'
import { agreementsText } from '../text/meeting-agreements.ts'
import { partNames } from '../text/meetings.ts'
import { movedOrders } from '../../domain/entry-order.ts'
import { MoveButtons, moveButtonId } from './move-buttons.tsx'
import { PartFrame, partScreen } from './part-frame.tsx'
import { entryPatch, fieldsPatch, type Leaves } from './patches.ts'
import { useFocusAfterRender } from './use-focus-after-render.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

export const AgreementsPart = partScreen('agreements', AgreementsEditor)

function AgreementsEditor({ open }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { route } = useLocation()
  const { meeting } = open
  const { agreements } = meeting
  const save = useSave(meeting)
  const focusNext = useFocusAfterRender()
  const move = ({ key }: Agreement, from: number, step: number) => {
    const patch: Leaves = {}
    for (const [moved, order] of movedOrders(agreements, key, step))
      Object.assign(patch, entryPatch('agreements', moved, { order }))
    void keep(() => save(patch))
    announce(agreementsText.moved(from + 1 + step, agreements.length))
    focusNext(moveButtonId(placeId(key), step))
  }
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
            <li key={agreement.key} class="agreement-item">
              <a class="row" href={links.agreement(meeting.id, agreement.key)}>
                <span class="agreement-number">{index + 1}</span>
                <span class="row-text">
                  <span class="row-title">{agreement.text?.trim() || agreementsText.withoutText}</span>
                  <span class="row-detail">
                    <AgreementDetail agreement={agreement} />
                  </span>
                </span>
                <Icon name="chevron-right" />
              </a>
              {agreements.length > 1 && (
                <div class="agreement-place">
                  <MoveButtons
                    id={placeId(agreement.key)}
                    n={index + 1}
                    total={agreements.length}
                    words={agreementsText}
                    onMove={(step) => move(agreement, index, step)}
                  />
                </div>
              )}
            </li>
          ))}
        </Rows>
      )}
    </PartFrame>
  )
}

const placeId = (key: string): string => `acuerdo-${key}`

function AgreementDetail({ agreement: { text, responsible, due, voice } }: { agreement: Agreement }) {
  const said = [responsible || agreementsText.noResponsible, due ? agreementsText.due(due) : agreementsText.noDue]
  if (voice) said.push(agreementsText.withVoice)
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
