// S16 The phones of a mesa: who has each, when it was last heard, what it said it had unsent; one is blocked here.
import { useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { knownMesas, spaceOf } from '../../store/plans.ts'
import { listDevices, type KnownPhone } from '../../sync/devices.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { mesaLinks } from '../mesa-links.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { commonText } from '../text/common.ts'
import { lostPhoneText as text } from '../text/lost-phone.ts'
import { BlockForm } from './block-form.tsx'
import { LossNotice } from './loss-notice.tsx'
import './devices.css'

export function DevicesScreen() {
  const { store } = useApp()
  const { person } = useSession()
  const id = useRoute().params['mesa'] ?? ''
  const mesas = useLive(() => knownMesas(store), [store])
  const [devices, setDevices] = useState<readonly KnownPhone[] | null>()
  const isOffice = person.role === 'secretariat' || person.role === 'administrator'
  const ask = () => {
    // To others it would be refused.
    if (!isOffice) return
    setDevices(undefined)
    void listDevices(store).then(setDevices)
  }
  useEffect(ask, [store, isOffice])
  const mesa = mesas?.find((each) => each.mesa.id === id)?.mesa
  if (!mesas) return null
  if (!mesa || !isOffice) return <NotFound />
  const name = mesa.name ?? mesa.id
  const own = devices?.filter(({ mesas: readable }) => readable.includes(spaceOf(mesa)))
  return (
    <Screen title={text.title} subtitle={name} back={mesaLinks.one(id)} backLabel={commonText.back}>
      {devices === null && (
        <Empty title={text.noAnswer}>
          <Button onClick={ask}>{text.again}</Button>
        </Empty>
      )}
      {own?.length === 0 && <Empty title={text.none} />}
      <ul class="devices">
        {own?.map((device) => (
          <li key={device.id} class="card device">
            <DeviceFacts device={device} />
            {device.revoked === null && <BlockForm device={device} mesa={name} onBlocked={setDevices} />}
            {device.revoked !== null && <LossNotice device={device} names={namesOf(device, mesas)} />}
          </li>
        ))}
      </ul>
    </Screen>
  )
}

const namesOf = (device: KnownPhone, known: Awaited<ReturnType<typeof knownMesas>>): ReadonlyMap<string, string> =>
  new Map(
    known
      .map(({ mesa }) => [spaceOf(mesa), mesa.name ?? mesa.id] as const)
      .filter(([space]) => device.mesas.includes(space)),
  )

function DeviceFacts({
  device: { person, label, lastSeen, unsent, app, revoked, wipe, wiped },
}: {
  device: KnownPhone
}) {
  return (
    <div>
      <h2>{person}</h2>
      <p>{label}</p>
      <p class="quiet">{text.lastSeen(lastSeen)}</p>
      <p class="quiet">{[text.unsent(unsent), text.version(app)].join(' · ')}</p>
      {revoked !== null && (
        <p>
          <Badge tone="warn" icon="triangle" children={text.blocked(revoked)} />
        </p>
      )}
      {wipe !== null && <p class="quiet">{wiped === null ? text.willErase : text.erased(wiped)}</p>}
    </div>
  )
}
