// A date that was taken from a wrong clock: the true one is proposed when it is known, and a person accepts or corrects it.
import { useState } from 'preact/hooks'
import { correctionOf } from '../../domain/clock.ts'
import { isClosed } from '../../domain/meeting.ts'
import { localDate, type LocalDate, type LocalTime } from '../../domain/time.ts'
import { dateInDoubt, settleDate } from '../../store/clock.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import { clockText as text } from '../text/clock.ts'
import type { OpenMeeting } from './use-meeting.ts'

/** Nothing where no date was in doubt. */
export function DateDoubtBox({ open }: { open: OpenMeeting }) {
  const { meeting, mayEdit, mayWrite } = open
  const { store } = useApp()
  const { person } = useSession()
  const found = useLive(() => dateInDoubt(store, meeting), [store, meeting])
  const [typed, setTyped] = useState<string | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  if (!found) return null
  if (found.heldOn) {
    return (
      <div class="meeting-box">
        <Icon name="clock" />
        <p>{text.heldOn(found.heldOn)}</p>
      </div>
    )
  }
  const proposed = correctionOf(meeting, found.contact)
  const likely = proposed?.date ?? meeting.date
  const settle = async (date: LocalDate, startTime?: LocalTime) => {
    await flushAll()
    const said = { words: text.addition(date, meeting.date), by: person.name }
    const isKept = await keep(() => settleDate(store, meeting, { date, ...(startTime && { startTime }) }, said))
    if (isKept) announce(text.kept(date))
  }
  const confirm = () => {
    const date = localDate.safeParse(typed).data
    setEmpty(date === undefined)
    if (date) void settle(date)
  }
  const mayDecide = isClosed(meeting) ? mayWrite : mayEdit
  return (
    <div class="meeting-box meeting-box-warn" role="status">
      <Icon name="clock" />
      <div>
        <p>
          <b>{text.toConfirm}.</b> {text.why}
        </p>
        {proposed && <p>{text.was(proposed.days, proposed.date, proposed.startTime)}</p>}
        {!proposed && found.isOurs && !found.contact?.wrong && <p>{text.laterKnown}</p>}
        {!proposed && likely && <p>{text.isIt(likely)}</p>}
        {mayDecide && isClosed(meeting) && <p>{text.closedMeans}</p>}
      </div>
      {mayDecide && typed === null && (
        <div class="meeting-two">
          <Button onClick={() => setTyped(likely ?? '')}>{text.other}</Button>
          {likely && <Button onClick={() => void settle(likely, proposed?.startTime)}>{text.yes}</Button>}
        </div>
      )}
      {mayDecide && typed !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            confirm()
          }}
        >
          <TextField
            id="fecha-confirmada"
            label={text.field}
            type="date"
            value={typed}
            onInput={setTyped}
            error={isEmpty ? text.none : undefined}
          />
          <Button type="submit">{text.confirm}</Button>
        </form>
      )}
    </div>
  )
}
