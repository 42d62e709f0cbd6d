// The acta has just been closed: it is kept, it will go by itself, and for ten minutes the closing can be undone.
import { useState } from 'preact/hooks'
import { reopen } from '../../store/record.ts'
import { useApp, useNow } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { OfferCopy } from '../offer-copy.tsx'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import { Screen } from '../parts/screen.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { commonText } from '../text/common.ts'
import { clockTime } from '../text/format.ts'
import { reviewText } from '../text/meeting-review.ts'
import { meetingsText, workNames } from '../text/meetings.ts'
import { OfferBoxes } from './offer-boxes.tsx'
import { titleOf, type OpenMeeting } from './use-meeting.ts'

const TEN_MINUTES = 600_000

export function MeetingClosed({ open }: { open: OpenMeeting }) {
  const { meeting, mesa } = open
  const { id, closedAt, date } = meeting
  const now = useNow()
  const isRecent = closedAt !== undefined && now - closedAt < TEN_MINUTES
  return (
    <Screen
      title={workNames.closed}
      subtitle={meetingsText.within(titleOf(open), meetingsText.subtitle(mesa?.name ?? '', date))}
      back={links.meeting(id)}
      backLabel={commonText.back}
      footer={
        <div class="meeting-two">
          <Button wide href={links.today} icon="home" children={commonText.goToday} />
          <Button kind="primary" wide href={links.minutes(id)} icon="page" children={reviewText.seeMinutes} />
        </div>
      }
    >
      <div class="card meeting-closed" role="status">
        <span class="row-icon row-icon-lit">
          <Icon name="phone-check" />
        </span>
        <p>{isRecent ? reviewText.closed(clockTime(closedAt)) : reviewText.closedBefore}</p>
      </div>
      <OfferBoxes open={open} />
      <OfferCopy />
      {isRecent && <UndoClosing open={open} />}
    </Screen>
  )
}

function UndoClosing({ open: { meeting } }: { open: OpenMeeting }) {
  const { store } = useApp()
  const [hasLeft, setLeft] = useState(false)
  const undo = () =>
    void keep(async () => {
      const isOpen = await reopen(store, meeting.mesa, meeting.id)
      if (isOpen) announce(reviewText.reopened)
      else setLeft(true)
    })
  if (hasLeft) return <p role="status">{reviewText.alreadyLeft}</p>
  return (
    <>
      <SaveFailure />
      <Button icon="undo" label={reviewText.undoClosing} onClick={undo}>
        {commonText.undo}
      </Button>
    </>
  )
}
