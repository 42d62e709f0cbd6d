// «Para llevar»: what others gave, until the Secretaría has it. Taking one out that was not delivered is asked twice.
import { useState } from 'preact/hooks'
import { carriedParcels, removeFromBox, type CarriedParcel } from '../../store/box.ts'
import { useApp, useLive } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import { copyText as text } from '../text/copy.ts'
import { broughtBy } from './brought.ts'

export function CarryList() {
  const { store } = useApp()
  const parcels = useLive(() => carriedParcels(store), [store])
  if (!parcels || parcels.length === 0) return null
  return (
    <section class="copy-part">
      <h2>{text.carry}</h2>
      <p class="quiet">{text.carryWhy}</p>
      <ul class="rows">
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <Parcel parcel={parcel} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ICONS = { waiting: 'clock', delivered: 'tick', unreadable: 'triangle' } as const

function Parcel({ parcel }: { parcel: CarriedParcel }) {
  const { store } = useApp()
  const [isAsked, setAsked] = useState(false)
  const { id, by, records, files, size, state } = parcel
  const remove = async () => {
    if (state === 'waiting' && !isAsked) return setAsked(true)
    await removeFromBox(store, id)
    return announce(text.removed)
  }
  return (
    <div class="copy-parcel">
      <span class={state === 'delivered' ? 'row-icon row-icon-lit' : 'row-icon'}>
        <Icon name={ICONS[state]} />
      </span>
      <div class="row-text">
        <h3 class="row-title">{text.from(by)}</h3>
        <p class="row-detail">
          {state === 'delivered' ? text.brought(broughtBy(parcel)) : text.holds(records, files, size)}
        </p>
        <p class={state === 'unreadable' ? 'copy-bad' : 'row-detail'}>{text.carried[state]}</p>
        {isAsked && <p role="alert">{text.removeSure(by)}</p>}
      </div>
      <div class="copy-do">
        {isAsked && <Button onClick={() => setAsked(false)}>{text.keepIt}</Button>}
        {isAsked ? (
          <Button kind="danger" onClick={() => void remove()}>
            {text.removeAnyway}
          </Button>
        ) : (
          <Button kind="quiet" label={text.removeFrom(by)} onClick={() => void remove()}>
            {text.remove}
          </Button>
        )}
      </div>
    </div>
  )
}
