// Two actas of a committee with the same number: said on both, and settled by whoever reads it. Nothing is numbered anew
// by itself.
import { useEffect, useRef, useState } from 'preact/hooks'
import { isClosed } from '../../domain/meeting.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { numberClash, type NumberClash } from '../../store/minutes-numbers.ts'
import { spaceOf, writableMesas } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { numberText as text } from '../text/minutes-number.ts'
import './number-clash.css'
import { NumberAddendum } from './number-addendum.tsx'
import { fieldsPatch } from './patches.ts'
import { offerUndo } from './undo.ts'
import { useSave } from './use-meeting.ts'

/** Nothing, where its number is its own. */
export function NumberClashBox({ meeting }: { meeting: StoredMeeting }) {
  const { store } = useApp()
  const found = useLive(async () => {
    const clash = await numberClash(store, meeting)
    const mayWrite = clash !== null && (await writableMesas(store)).map(spaceOf).includes(meeting.mesa)
    return { clash, mayWrite }
  }, [store, meeting])
  const [given, setGiven] = useState<string>()
  if (given !== undefined && found?.clash === null) return <Given number={given} />
  if (!found?.clash) return null
  const { clash, mayWrite } = found
  return (
    <div class="meeting-box meeting-box-warn number-clash" role="status">
      <Icon name="triangle" />
      <div>
        <p>{text.clash(clash.number, clash.others)}</p>
        <p>{adviceFor(meeting, clash, mayWrite)}</p>
      </div>
      <div class="number-clash-ways">
        {clash.others.map((other) => (
          <Button
            key={other.id}
            href={links.meeting(other.id)}
            label={clash.others.length > 1 ? text.seeOtherOf(other) : undefined}
            children={text.seeOther}
          />
        ))}
        {mayWrite && !isClosed(meeting) && <TakeFree meeting={meeting} clash={clash} />}
        {mayWrite && isClosed(meeting) && <NumberAddendum meeting={meeting} clash={clash} onDone={setGiven} />}
      </div>
    </div>
  )
}

/** In place of the box that has gone. */
function Given({ number }: { number: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} class="meeting-box number-given" tabIndex={-1}>
      <Icon name="tick" />
      <p>{text.added(number)}</p>
    </div>
  )
}

function adviceFor(meeting: StoredMeeting, { others, free }: NumberClash, mayWrite: boolean): string {
  if (!mayWrite) return text.readOnly
  if (!isClosed(meeting)) return text.ofDraft(free)
  return others.some((other) => !other.isClosed) ? text.otherIsDraft : text.ofClosed
}

function TakeFree({ meeting, clash: { number, free } }: { meeting: StoredMeeting; clash: NumberClash }) {
  const save = useSave(meeting)
  const write = (minutesNumber: string) => keep(() => save(fieldsPatch({ minutesNumber })))
  const take = async () => {
    // What was being typed there must not come after it.
    await flushAll()
    if (await write(free)) offerUndo({ text: text.taken(free), undo: () => void write(number) })
  }
  return (
    <Button kind="secondary" icon="pencil" onClick={() => void take()}>
      {text.take(free)}
    </Button>
  )
}
