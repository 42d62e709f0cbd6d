// «Marcar el lugar con GPS»: only when it is asked for, and nothing waits for it.
import { useState } from 'preact/hooks'
import { geoOf, spotOf } from '../../domain/gps.ts'
import { isClosed } from '../../domain/meeting.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { findRecord } from '../../store/read.ts'
import { record } from '../../store/record.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { spotText as text } from '../text/spot.ts'
import { fieldsPatch } from './patches.ts'
import { offerUndo } from './undo.ts'

/** A cold receiver under trees needs a minute or two. */
const PATIENCE = { enableHighAccuracy: true, timeout: 120_000, maximumAge: 30_000 }

export function SpotField({ meeting: { mesa, id, gps } }: { meeting: StoredMeeting }) {
  const { store } = useApp()
  const [state, setState] = useState<'searching' | 'notFound' | 'denied'>()
  const spot = spotOf(gps)
  const write = (now: string | null) =>
    record(store, { mesa, rec: id, type: 'meeting', patch: fieldsPatch({ gps: now }) })
  /** She may have gone on meanwhile, and even closed the acta. */
  const found = async ({ coords }: GeolocationPosition) => {
    setState(undefined)
    const now = await findRecord(store, 'meeting', id)
    if (!now || isClosed(now)) return
    const { latitude: lat, longitude: lon, accuracy: margin } = coords
    await keep(() => write(geoOf({ lat, lon, margin })))
  }
  const mark = () => {
    if (!('geolocation' in navigator)) return setState('notFound')
    setState('searching')
    navigator.geolocation.getCurrentPosition(
      (position) => void found(position),
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'denied' : 'notFound'),
      PATIENCE,
    )
  }
  const remove = async () => {
    const before = gps ?? null
    if (!(await keep(() => write(null)))) return
    offerUndo({ text: text.removed, undo: () => void keep(() => write(before)) })
  }
  const said = state ? text[state] : spot ? text.marked(spot.margin) : ''
  return (
    <div class="meeting-spot">
      <p role="status">{said}</p>
      {state !== 'searching' && (
        <Button
          icon="pin"
          label={spot ? undefined : text.markLabel}
          onClick={mark}
          children={spot ? text.markAgain : text.mark}
        />
      )}
      {spot && state !== 'searching' && (
        <Button kind="quiet" icon="trash" onClick={() => void remove()} children={text.remove} />
      )}
    </div>
  )
}
