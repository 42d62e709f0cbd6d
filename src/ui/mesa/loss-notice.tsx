// A phone that was lost: whose data it had, and the notice that has to go out within 48 hours (domain.md M8).
import { useEffect, useState } from 'preact/hooks'
import { csvText } from '../../domain/csv-text.ts'
import { noticeLimit } from '../../domain/lost-phone.ts'
import { dateOf, timeOf } from '../../domain/time.ts'
import { peopleOn, type KnownPhone, type PersonOnPhone } from '../../sync/devices.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { handOver } from '../hand-over.ts'
import { lostPhoneText as text } from '../text/lost-phone.ts'
import { incidentRows } from './incident-rows.ts'

/** On the page while only the notice is to be printed. */
const PRINTS = 'prints-notice'

interface LossNoticeProps {
  readonly device: KnownPhone
  /** Of the mesas it could read. */
  readonly names: ReadonlyMap<string, string>
}

export function LossNotice({ device, names }: LossNoticeProps) {
  const { store } = useApp()
  const [people, setPeople] = useState<readonly PersonOnPhone[] | null>()
  const lostAt = device.revoked ?? device.lastSeen
  const [day, setDay] = useState<string>(dateOf(lostAt))
  const [hour, setHour] = useState<string>(timeOf(lostAt))
  const [typed, setTyped] = useState<string>()
  const [said, setSaid] = useState('')
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => (isPrinting ? printOnly(() => setPrinting(false)) : undefined), [isPrinting])
  const found = noticeLimit(day, hour)
  const mesas = [...new Set(names.values())].join(', ')
  const words = typed ?? (found ? text.noticeText(people?.length ?? null, mesas, found.lost, found.limit) : '')
  const rows = (people ?? []).map(({ name, institution, mesa, hasPhone, hasDocument }) => [
    name,
    institution,
    names.get(mesa) ?? mesa,
    text.data(hasPhone, hasDocument),
  ])
  const copy = () =>
    void navigator.clipboard.writeText(words).then(
      () => setSaid(text.copied),
      () => setSaid(text.notCopied),
    )
  // Asked for anew: that it is taken away is noted before it is given.
  const save = async () => {
    const taken = await peopleOn(store, device.id, 'file')
    if (!taken) return setSaid(text.noAnswer)
    const incident = { device, people: taken, names, loss: found, now: Date.now() }
    await handOver(new File([csvText(incidentRows(incident))], text.file, { type: 'text/csv' }))
  }
  return (
    <div class="device-loss">
      <h3>{text.people}</h3>
      <p class="quiet">{text.peopleMeans}</p>
      {!people && <Button onClick={() => void peopleOn(store, device.id).then(setPeople)}>{text.seePeople}</Button>}
      {people === null && <p role="alert">{text.noAnswer}</p>}
      {people && (
        <>
          <p role="status">
            <b>{text.count(people.length)}</b>
          </p>
          <ul class="device-people">
            {rows.map((cells) => (
              <li key={cells.join('/')}>{cells.filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
          <p class="quiet">{text.csvMeans}</p>
          <Button icon="download" onClick={() => void save()} children={text.csv} />
        </>
      )}
      <h3>{text.notice}</h3>
      <TextField id={`dia-perdida-${device.id}`} label={text.lostDay} type="date" value={day} onInput={setDay} />
      <TextField id={`hora-perdida-${device.id}`} label={text.lostHour} type="time" value={hour} onInput={setHour} />
      {found && (
        <p>
          <b>{text.limit(found.limit)}</b>
        </p>
      )}
      <TextField
        id={`aviso-${device.id}`}
        label={text.noticeField}
        hint={text.noticeHint}
        multiline
        rows={6}
        value={words}
        onInput={setTyped}
      />
      <div class="device-two">
        <Button onClick={() => copy()}>{text.copy}</Button>
        <Button icon="printer" onClick={() => setPrinting(true)} children={text.print} />
      </div>
      <p role="status">{said}</p>
      {isPrinting && <p class="device-printed">{words}</p>}
    </div>
  )
}

/** The browser's own dialog: on some phones the page goes on behind it until it is over. */
function printOnly(onDone: () => void): () => void {
  document.body.classList.add(PRINTS)
  addEventListener('afterprint', onDone)
  window.print()
  return () => {
    document.body.classList.remove(PRINTS)
    removeEventListener('afterprint', onDone)
  }
}
