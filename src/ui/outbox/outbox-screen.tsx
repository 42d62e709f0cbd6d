// S11 Envíos: what is only on this phone, what arrived, what was not accepted and why.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { carriedParcels } from '../../store/box.ts'
import { counts } from '../../store/counts.ts'
import { openAparts } from '../../store/aparts.ts'
import { openConflicts, shipments, type Shipment } from '../../store/shipments.ts'
import { useApp, useLive, useNow, useSession, useSyncStatus } from '../app-context.ts'
import { flushAll } from '../autosave.ts'
import { COPY, copyLinks } from '../copy-links.ts'
import { links } from '../links.ts'
import { useMesas, type MesaNames } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { lazyScreen } from '../shell/lazy.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { copyText } from '../text/copy.ts'
import { outboxText as text } from '../text/outbox.ts'
import { ByScreenRows } from './by-screen-rows.tsx'
import { ApartCard } from './apart-card.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { FieldTripCard } from './field-trip-card.tsx'
import { PhotosWaiting } from './photos-waiting.tsx'
import { RefusedCard } from './refused-card.tsx'
import { shipmentTitle } from './shipment-title.ts'
import { answerOf, signalOf } from './signal.ts'
import { Turn } from './turn.tsx'
import './outbox.css'

const CopyScreen = lazyScreen(() => import('./copy-screen.tsx').then((file) => file.CopyScreen))

/** The copies have no address of their own, but Back leads from them to here. */
export function OutboxScreen() {
  return COPY in useLocation().query ? <CopyScreen /> : <AllShipments />
}

function AllShipments() {
  const { store } = useApp()
  const all = useLive(() => shipments(store), [store])
  const conflicts = useLive(() => openConflicts(store), [store])
  const aparts = useLive(() => openAparts(store), [store])
  const mesas = useMesas()
  const screen = { title: text.title, back: links.today, backLabel: commonText.back, actions: <SunButton /> }
  if (!all || !conflicts || !aparts || !mesas) return <Screen {...screen} children={null} />
  const [refused, waiting, sent] = (['refused', 'unsent', 'sent'] as const).map((state) =>
    all.filter((each) => each.state === state),
  ) as [Shipment[], Shipment[], Shipment[]] // one for each of the three
  const toReview = refused.length + conflicts.length + aparts.length
  return (
    <Screen {...screen} footer={<SendNow />}>
      <SignalCard />
      <Turn />
      {toReview > 0 && (
        <section class="outbox-part">
          <h2>
            {text.review} <span>{toReview}</span>
          </h2>
          <ul class="rows">
            {refused.map((each) => (
              <RefusedCard key={each.rec} shipment={each} title={shipmentTitle(each, mesas)} />
            ))}
            {conflicts.map((each) => (
              <ConflictCard key={each.id} copy={each} mesas={mesas} />
            ))}
            {aparts.map((each) => (
              <ApartCard key={each.id} apart={each} mesas={mesas} />
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && <Waiting {...{ waiting, mesas }} />}
      <PhotosWaiting />
      {toReview + waiting.length === 0 && <Empty title={sent.length > 0 ? text.none : commonText.nothingToSend} />}
      <Carried />
      <LastSent />
      <ByScreenRows />
      <FieldTripCard />
      {sent.length > 0 && (
        <details class="outbox-sent">
          <summary>{text.sentCount(sent.length)}</summary>
          <ShipmentRows label={text.sent} list={sent} detail={({ at }) => text.written(at)} mesas={mesas} />
        </details>
      )}
    </Screen>
  )
}

function SignalCard() {
  const { store } = useApp()
  const waiting = useLive(() => counts(store), [store])
  const status = useSyncStatus()
  const now = useNow()
  if (!waiting) return null
  const { icon, words } = signalOf(status, waiting, now)
  const [main, rest] = words
  return (
    <div class="outbox-signal">
      <Icon name={icon} />
      <p>
        <b>{main}</b>
        <span>{rest}</span>
      </p>
    </div>
  )
}

function Waiting({ waiting, mesas }: { waiting: readonly Shipment[]; mesas: MesaNames }) {
  const { person } = useSession()
  const size = waiting.reduce((sum, each) => sum + each.size, 0)
  return (
    <section class="outbox-part">
      <h2>
        {text.waiting} <span>{text.waitingSum(waiting.length, size)}</span>
      </h2>
      <ShipmentRows
        label={text.waiting}
        list={waiting}
        detail={(each) => text.textSize(each.size, authorOf(each, person.name))}
        mesas={mesas}
      />
    </section>
  )
}

/** Said when it is not of the one who looks. */
const authorOf = ({ meeting }: Shipment, own: string): string | undefined =>
  meeting?.author === own ? undefined : meeting?.author

interface ShipmentRowsProps {
  readonly label: string
  readonly list: readonly Shipment[]
  readonly detail: (shipment: Shipment) => string
  readonly mesas: MesaNames
}

const ShipmentRows = ({ label, list, detail, mesas }: ShipmentRowsProps) => (
  <Rows label={label}>
    {list.map((each) => (
      <Row
        key={`${each.mesa}/${each.rec}`}
        icon={each.state === 'sent' ? 'tick' : 'clock'}
        href={each.meeting ? links.meeting(each.rec) : undefined}
        title={shipmentTitle(each, mesas)}
        detail={detail(each)}
      />
    ))}
  </Rows>
)

/** What others gave, while it is not delivered. */
function Carried() {
  const { store } = useApp()
  const parcels = useLive(() => carriedParcels(store), [store])
  const waiting = parcels?.filter(({ state }) => state === 'waiting').length ?? 0
  if (waiting === 0) return null
  return (
    <Rows>
      <Row icon="clock" title={copyText.carry} detail={copyText.carrying(waiting)} href={copyLinks.copy} />
    </Rows>
  )
}

function LastSent() {
  const { lastSent } = useSyncStatus()
  if (lastSent === null) return null
  return (
    <p class="outbox-last quiet">
      <Icon name="tick" /> {text.lastSent(lastSent)}
    </p>
  )
}

/** Never disabled: with no signal it answers, and says that nothing was lost. */
function SendNow() {
  const { store, sync } = useApp()
  const [answer, setAnswer] = useState('')
  const send = async () => {
    setAnswer('')
    await flushAll()
    const before = await counts(store)
    const outcome = await sync.sendNow()
    setAnswer(answerOf(outcome, before, await counts(store)))
  }
  return (
    <>
      <SaveFailure />
      <p class="outbox-answer" role="status">
        {answer}
      </p>
      <div class="outbox-two">
        <Button wide href={copyLinks.copy} icon="download" children={copyText.save} />
        <Button kind="primary" wide icon="arrow-up" onClick={() => void send()} children={text.sendNow} />
      </div>
    </>
  )
}
