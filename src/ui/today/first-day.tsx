// The first day: what this device already has, what to try before leaving for the field, and the first meeting.
import { useSyncStatus } from '../app-context.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { useInstall } from '../shell/install.ts'
import { useDownloaded, type Downloaded } from '../shell/use-downloaded.ts'
import { firstDayText as text } from '../text/first-day.ts'
import { ObservedRow } from './observed-row.tsx'
import './first-day.css'

export function FirstDay() {
  const here = useDownloaded()
  const isDown = useSyncStatus().lastSent !== null
  const install = useInstall()
  if (!here) return null
  return (
    <>
      <ObservedRow />
      <ReadyCard here={here} isDown={isDown} />
      <section class="today-group">
        <div class="today-heading">
          <h2>{text.tryTitle}</h2>
          <span class="quiet">{text.ofTotal(Number(isDown), install ? 2 : 1)}</span>
        </div>
        <Rows>
          <Row
            icon={isDown ? 'tick' : 'clock'}
            lit={isDown}
            title={text.download}
            detail={isDown ? text.isDone : text.isMissing}
          />
          {install && <Row icon="download" title={text.install} detail={text.installWhy} onClick={install} />}
        </Rows>
      </section>
      <Empty title={text.noMeetings} detail={text.noMeetingsDetail} />
    </>
  )
}

function ReadyCard({ here, isDown }: { here: Downloaded; isDown: boolean }) {
  return (
    <section class="card today-ready">
      <span class={isDown ? 'row-icon row-icon-lit' : 'row-icon'}>
        <Icon name={isDown ? 'phone-check' : 'clock'} />
      </span>
      <div>
        <h2>{isDown ? text.readyTitle : text.notReadyTitle}</h2>
        <p class="quiet">{isDown ? text.ready(here.planYear, here.people, here.agreements) : text.notReady}</p>
      </div>
    </section>
  )
}
