// S2 «Primera descarga»: what is arriving, counted. The person may leave; it goes on by itself.
import { useApp, useSyncStatus } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { useDownloaded, type Downloaded } from '../shell/use-downloaded.ts'
import { number } from '../text/format.ts'
import { entryText as text } from '../text/entry.ts'
import { useAppIsHere } from './use-app-is-here.ts'
import './entry.css'

export function FirstDownload() {
  const { sync } = useApp()
  const status = useSyncStatus()
  const here = useDownloaded()
  const { done, total } = status
  const isAppHere = useAppIsHere()
  const isFetched = status.lastSent !== null
  const isDone = isFetched && isAppHere
  const parts = here ? partsOf(here, isFetched) : []
  const isCut = status.phase === 'waiting' || status.phase === 'stopped'
  const missing = parts.find(({ has }) => !has)
  const onward = isDone ? (
    <Button kind="primary" wide href={links.today}>
      {text.start}
    </Button>
  ) : (
    <Button wide href={links.today}>
      {text.meanwhile}
    </Button>
  )
  return (
    <Screen title={text.downloadTitle} footer={onward}>
      <p class="entry-promise">{isDone ? text.downloaded : text.downloading}</p>
      {/* Before the first answer nobody knows how much there is: no bar then, and never a turning wheel. */}
      {!isDone && !isCut && total > 0 && (
        <ProgressBar label={text.downloading} says={text.progress(done, total)} done={done} total={total} />
      )}
      <Rows>
        {[...parts, { name: text.app, has: isAppHere, count: 0 }].map(({ name, has, count }) => (
          <Row
            key={name}
            icon={has ? 'tick' : 'clock'}
            lit={has}
            title={name}
            detail={has ? text.arrived : text.onTheWay}
            end={count > 0 && <b>{number(count)}</b>}
          />
        ))}
      </Rows>
      {isCut && !isDone && (
        <div class="card entry-cut" role="alert">
          <p>
            <Icon name="no-signal" /> {text.cut(missing?.name ?? text.agreements)}
          </p>
          <Button kind="primary" wide onClick={() => void sync.sendNow()}>
            {text.goOn}
          </Button>
        </div>
      )}
      {!isDone && <p class="quiet">{text.time}</p>}
    </Screen>
  )
}

/** Where there is nothing of a kind, all of it has arrived once the whole has. */
const partsOf = ({ planYear, people, agreements }: Downloaded, isFetched: boolean) => [
  { name: text.plan(planYear), has: isFetched || planYear !== null, count: 0 },
  { name: text.people, has: isFetched || people > 0, count: people },
  { name: text.agreements, has: isFetched || agreements > 0, count: agreements },
]
