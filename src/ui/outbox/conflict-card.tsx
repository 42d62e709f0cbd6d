// «Hay dos versiones»: both in words, one beside the other, and the person chooses. Until then nothing is lost.
import { useId, useState } from 'preact/hooks'
import { findRecord, type Found } from '../../store/read.ts'
import { resolveConflict } from '../../store/decide.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import type { MesaNames } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { SendBadge } from '../shell/send-badge.tsx'
import { conflictText as text } from '../text/conflict.ts'
import { outboxText } from '../text/outbox.ts'
import { differences, type Difference } from './differences.ts'
import { titleOfMeeting } from './shipment-title.ts'

type Choice = 'adopted' | 'dismissed'

export function ConflictCard({ copy, mesas }: { copy: Found<'conflict'>; mesas: MesaNames }) {
  const { store } = useApp()
  const [isOpen, setOpen] = useState(false)
  const meeting = useLive(() => findRecord(store, 'meeting', copy.of ?? ''), [store, copy.of])
  if (meeting === undefined) return null
  const title = meeting ? titleOfMeeting(meeting, mesas) : outboxText.kinds.other
  return (
    <li class="outbox-card">
      <div class="outbox-what">
        <h3>{title}</h3>
        <SendBadge state="conflict" />
      </div>
      {isOpen ? (
        <Comparison
          copy={copy}
          found={differences(copy.values ?? {}, meeting)}
          seen={meeting?.seen}
          isSealed={meeting?.state === 'closed'}
          onLater={() => setOpen(false)}
        />
      ) : (
        <div class="outbox-do">
          <Button label={text.compareWith(title)} onClick={() => setOpen(true)}>
            {text.compare}
          </Button>
        </div>
      )}
    </li>
  )
}

interface ComparisonProps {
  readonly copy: Found<'conflict'>
  readonly found: readonly Difference[]
  /** What stands beside it on screen. */
  readonly seen: Found<'meeting'>['seen']
  /** A closed acta takes nothing more: the other version can only be read. */
  readonly isSealed: boolean
  readonly onLater: () => void
}

function Comparison({ copy, found, seen, isSealed, onLater }: ComparisonProps) {
  const { store } = useApp()
  const isMine = copy.by === useSession().person.name
  const [choice, setChoice] = useState<Choice>(isMine && !isSealed ? 'adopted' : 'dismissed')
  const group = useId()
  const save = async () => {
    await flushAll()
    if (await keep(() => resolveConflict(store, copy, choice, seen))) announce(text.history)
  }
  const version = { group, choice, setChoice }
  return (
    <div class="outbox-compare">
      <p>
        {text.both(isMine)} <b>{text.nothingLost}</b> {text.choose}
      </p>
      {isSealed && <p>{text.sealed}</p>}
      {found.length === 0 && <p class="quiet">{text.onlyHidden}</p>}
      <fieldset>
        <legend class="only-read">{text.question}</legend>
        <Version
          {...version}
          value="adopted"
          isOff={isSealed}
          title={isMine ? text.mine : text.theirs(copy.by)}
          detail={text.byAndWhen(copy.by, copy.at)}
          values={found.map((each) => [each.name, each.copy])}
        />
        <Version
          {...version}
          value="dismissed"
          title={isMine ? text.fromChachapoyas : text.shownNow}
          detail={text.shownEverywhere}
          values={found.map((each) => [each.name, each.shown])}
        />
      </fieldset>
      <p class="quiet">{text.history}</p>
      <Button wide onClick={() => void save()}>
        {buttonFor(choice, isMine, copy.by)}
      </Button>
      <Button kind="quiet" wide onClick={onLater}>
        {text.later}
      </Button>
    </div>
  )
}

function buttonFor(choice: Choice, isMine: boolean, by: string | undefined): string {
  if (choice === 'adopted') return isMine ? text.keepMine : text.keepTheirs(by)
  return isMine ? text.leaveChachapoyas : text.leaveShown
}

interface VersionProps {
  readonly group: string
  readonly choice: Choice
  readonly setChoice: (choice: Choice) => void
  readonly value: Choice
  readonly isOff?: boolean
  readonly title: string
  readonly detail: string
  readonly values: readonly (readonly [name: string, value: string])[]
}

const Version = ({ group, choice, setChoice, value, isOff = false, title, detail, values }: VersionProps) => (
  <label class={choice === value ? 'outbox-version outbox-version-chosen' : 'outbox-version'}>
    <input type="radio" name={group} checked={choice === value} disabled={isOff} onChange={() => setChoice(value)} />
    <span>
      <b>{title}</b>
      <span class="quiet">{detail}</span>
      {values.map(([name, words]) => (
        <span key={name}>
          {name}:{' '}
          <mark>
            {words}
            <span class="only-read"> ({text.changed})</span>
          </mark>
        </span>
      ))}
    </span>
  </label>
)
