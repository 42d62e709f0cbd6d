// «Listo para viajar»: one look before days without signal, line by line; what is not well says what to do.
import { READY_CHECKS, type ReadyCheck } from '../../domain/ready.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Screen } from '../parts/screen.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { readyText as text } from '../text/ready.ts'
import { useReady, type Line, type Lines } from './use-ready.ts'
import './ready.css'

const ICONS: Record<Line['is'], IconName> = { good: 'tick', bad: 'triangle', running: 'clock' }

export function ReadyScreen() {
  const { lines, isRunning, readyAt, again } = useReady()
  return (
    <Screen
      title={text.title}
      back={links.today}
      backLabel={commonText.back}
      actions={<SunButton />}
      footer={
        !isRunning && (
          <Button wide onClick={again}>
            {text.again}
          </Button>
        )
      }
    >
      <Outcome {...{ lines, isRunning, readyAt }} />
      <ul class="rows" aria-label={text.list}>
        {READY_CHECKS.map((check) => (
          <CheckRow key={check} check={check} line={lines[check]} />
        ))}
      </ul>
    </Screen>
  )
}

interface OutcomeProps {
  readonly lines: Lines
  readonly isRunning: boolean
  readonly readyAt: number | null
}

function Outcome({ lines, isRunning, readyAt }: OutcomeProps) {
  const said = READY_CHECKS.map((check) => lines[check]?.is)
  const [done, bad] = [
    said.filter((is) => is === 'good' || is === 'bad').length,
    said.filter((is) => is === 'bad').length,
  ]
  const last = readyAt !== null && <p class="quiet">{text.lastReady(readyAt)}</p>
  if (isRunning || done < READY_CHECKS.length) {
    const says = text.running(done, READY_CHECKS.length)
    return (
      <section class="card">
        <ProgressBar label={text.title} says={says} done={done} total={READY_CHECKS.length} />
        {last}
      </section>
    )
  }
  if (bad > 0 || readyAt === null) {
    return (
      <section class="card ready-outcome ready-missing" role="status">
        <Icon name="triangle" />
        <div>
          <h2>{text.missing(bad)}</h2>
          <p class="quiet">{text.missingDetail}</p>
          {last}
        </div>
      </section>
    )
  }
  return (
    <section class="card ready-outcome ready-good" role="status">
      <Icon name="phone-check" />
      <div>
        <h2>{text.readyOn(readyAt)}</h2>
        <p>{text.ready}</p>
      </div>
    </section>
  )
}

function CheckRow({ check, line }: { check: ReadyCheck; line: Line | undefined }) {
  const stands =
    line === undefined ? text.isWaiting : line.is === 'good' ? text.isGood : line.is === 'bad' ? text.isBad : ''
  return (
    <li class="ready-line" data-check={check} data-is={line?.is}>
      <span class={line?.is === 'good' ? 'row-icon row-icon-lit' : 'row-icon'}>
        <Icon name={ICONS[line?.is ?? 'running']} />
      </span>
      <div>
        <h2>
          {text.names[check]}
          {stands && <span class="only-read">: {stands}</span>}
        </h2>
        <p>{line?.says ?? ''}</p>
        {line?.is === 'bad' && line.remedy && (
          <Button href={line.remedy.href} onClick={line.remedy.onClick}>
            {line.remedy.label}
          </Button>
        )}
      </div>
    </li>
  )
}
