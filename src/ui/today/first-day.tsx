// The first day: what this device already has, what to try before leaving for the field, and the first meeting.
import { useApp, useLive, useSyncStatus } from '../app-context.ts'
import { deviceLinks } from '../device-links.ts'
import { useInstall, type Installing } from '../shell/use-install.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { readMemo } from '../../store/memo.ts'
import { useDownloaded, type Downloaded } from '../shell/use-downloaded.ts'
import { firstDayText as text } from '../text/first-day.ts'
import { readyText } from '../text/ready.ts'
import { ObservedRow } from './observed-row.tsx'
import './first-day.css'

export function FirstDay() {
  const here = useDownloaded()
  const isDown = useSyncStatus().lastSent !== null
  const installing = useInstall()
  const { store } = useApp()
  const ready = useLive(() => readMemo(store, 'ready'), [store])
  if (!here) return null
  const steps = [isDown, installing.is === 'done', typeof ready === 'number']
  return (
    <>
      <ObservedRow />
      <ReadyCard here={here} isDown={isDown} />
      <section class="today-group">
        <div class="today-heading">
          <h2>{text.tryTitle}</h2>
          <span class="quiet">{text.ofTotal(steps.filter(Boolean).length, steps.length)}</span>
        </div>
        <Rows>
          <Row
            icon={isDown ? 'tick' : 'clock'}
            lit={isDown}
            title={text.download}
            detail={isDown ? text.isDone : text.isMissing}
          />
          <InstallRow installing={installing} />
          <Row
            icon={ready ? 'tick' : 'check-square'}
            lit={Boolean(ready)}
            title={text.ready}
            detail={ready ? readyText.readyOn(ready) : text.readyWhy}
            href={deviceLinks.ready}
          />
        </Rows>
      </section>
      <Empty title={text.noMeetings} detail={text.noMeetingsDetail} />
    </>
  )
}

function InstallRow({ installing }: { installing: Installing }) {
  if (installing.is === 'done') return <Row icon="tick" lit title={text.install} detail={text.isDone} />
  const way = installing.is === 'offered' ? { onClick: installing.install } : { href: links.settings }
  return <Row icon="download" title={text.install} detail={text.installWhy} {...way} />
}

function ReadyCard({ here, isDown }: { here: Downloaded; isDown: boolean }) {
  return (
    <section class="card today-ready">
      <span class={isDown ? 'row-icon row-icon-lit' : 'row-icon'}>
        <Icon name={isDown ? 'phone-check' : 'clock'} />
      </span>
      <div>
        <h2>{isDown ? text.readyTitle : text.notReadyTitle}</h2>
        <p class="quiet">{isDown ? text.has(here.planYear, here.people, here.agreements) : text.notReady}</p>
      </div>
    </section>
  )
}
