// The phone lost the app's memory: what was saved of what only it had, by name, before anything else is shown.
import { useState } from 'preact/hooks'
import type { Kept } from '../../store/journal.ts'
import { keptRecords, type KeptRecord } from '../../store/kept-records.ts'
import type { Place } from '../../store/rescue.ts'
import { Button } from '../parts/button.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { outboxText } from '../text/outbox.ts'
import { recoveredText as text } from '../text/recovered.ts'

export interface LostScreenProps {
  readonly kept: Kept | null
  /** She has to say again who she is. */
  readonly mustEnter: boolean
  /** Puts back what was kept. */
  readonly goOn: () => Promise<Place>
  readonly onDone: (place: Place) => void
}

export function LostScreen({ kept, mustEnter, goOn, onDone }: LostScreenProps) {
  const [is, setIs] = useState<'shown' | 'going' | 'failed'>('shown')
  const records = kept ? keptRecords(kept) : []
  const [what, detail] = text.fate[!kept ? 'noCopy' : records.length + kept.unread > 0 ? 'kept' : 'nothingWaited']
  const onGo = () => {
    if (is === 'going') return
    setIs('going')
    goOn().then(onDone, (failure: unknown) => {
      console.error(failure)
      setIs('failed')
    })
  }
  const onward = (
    <Button kind="primary" wide onClick={onGo}>
      {is === 'going' ? text.goingOn : text.goOn}
    </Button>
  )
  return (
    <div class="app">
      <Screen title={text.lostTitle} footer={onward}>
        <Rows>
          <Row icon={kept ? 'phone-check' : 'triangle'} lit={kept !== null} title={what} detail={detail} />
        </Rows>
        {records.length > 0 && (
          <>
            <h2>{text.keptCount(records.length)}</h2>
            <Rows>
              {records.map((each) => (
                <Row key={each.rec} icon="tick" lit title={titleOf(each)} detail={commonText.unsent} />
              ))}
            </Rows>
          </>
        )}
        {kept && kept.unread > 0 && (
          <Rows>
            <Row icon="triangle" title={text.unread(kept.unread)} detail={text.doNotErase} />
          </Rows>
        )}
        {kept && (
          <Rows>
            <Row icon="download" title={text.comesBack} detail={mustEnter ? text.enterAgain : text.comesBackDetail} />
          </Rows>
        )}
        {is === 'failed' && <p role="alert">{text.notRestored}</p>}
      </Screen>
    </div>
  )
}

function titleOf({ type, meeting, level }: KeptRecord): string {
  if (meeting) return text.meeting(meetingTitle(meeting.kind, level), meeting.place, meeting.date)
  const { kinds } = outboxText
  return Object.entries(kinds).find(([name]) => name === type)?.[1] ?? kinds.other
}
