// «Salgo al campo hasta el 20», and «Ya volví»: for whoever records meetings far from any signal.
import { useState } from 'preact/hooks'
import { addDays, dateOf, localDate, type LocalDate } from '../../domain/time.ts'
import { comeBack, leaveForField, tripOf } from '../../store/field-trips.ts'
import { useApp, useLive, useNow, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { deviceLinks } from '../device-links.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import { fieldTripText as text } from '../text/field-trip.ts'

/** A usual trip up the river. */
const USUAL_DAYS = 5
const MOST_DAYS = 92

export function FieldTripCard() {
  const { store } = useApp()
  const { person } = useSession()
  const today = dateOf(useNow())
  const trips = useLive(() => tripOf(store, person.name, today), [store, person.name, today])
  if (person.role !== 'promoter' || !trips) return null
  const until = trips
    .flatMap((trip) => trip.until ?? [])
    .sort()
    .at(-1)
  return (
    <section class="outbox-part">
      {until ? <InField until={until} onBack={() => comeBack(store, trips)} /> : <Leaving today={today} />}
    </section>
  )
}

function InField({ until, onBack }: { until: LocalDate; onBack: () => Promise<void> }) {
  const back = async () => {
    if (await keep(onBack)) announce(text.saidBack)
  }
  return (
    <div class="outbox-signal outbox-trip">
      <Icon name="pin" />
      <h2>
        {text.inField(until)}
        <span>{text.inFieldWhy}</span>
      </h2>
      <Button onClick={() => void back()}>{text.back}</Button>
    </div>
  )
}

function Leaving({ today }: { today: LocalDate }) {
  const { store } = useApp()
  const { person } = useSession()
  const [typed, setTyped] = useState<string>(addDays(today, USUAL_DAYS))
  const [isOdd, setOdd] = useState(false)
  const until = dayIn(typed, today)
  const leave = async () => {
    setOdd(until === undefined)
    if (until && (await keep(() => leaveForField(store, person.name, until)))) announce(text.said(until))
  }
  return (
    <>
      <h2>{text.title}</h2>
      <p class="quiet">{text.why}</p>
      <TextField
        id="campo-hasta"
        type="date"
        label={text.until}
        value={typed}
        error={isOdd ? text.odd : undefined}
        onInput={(value) => {
          setTyped(value)
          setOdd(false)
        }}
      />
      <Button icon="pin" onClick={() => void leave()}>
        {text.leave(until)}
      </Button>
      <a class="link" href={deviceLinks.ready}>
        {text.check}
      </a>
    </>
  )
}

function dayIn(typed: string, today: LocalDate): LocalDate | undefined {
  const day = localDate.safeParse(typed)
  return day.success && day.data >= today && day.data <= addDays(today, MOST_DAYS) ? day.data : undefined
}
