// At the foot of the side bar: who is working here, and whether all of it has arrived.
import { dateOf } from '../../domain/time.ts'
import { counts } from '../../store/counts.ts'
import { useApp, useLive, useNow, useSession, useSyncStatus } from '../app-context.ts'
import { useMesas } from '../mesas.ts'
import { Icon } from '../parts/icon.tsx'
import { clockTime, shortDay } from '../text/format.ts'
import { deviceText } from '../text/device.ts'
import { sideNavText } from '../text/side-nav.ts'
import { transportLine } from './transport-line.ts'

export function WhoAndWhen() {
  const { person } = useSession()
  const mesas = useMesas()
  const mesa = person.mesa && mesas?.get(person.mesa)?.name
  return (
    <div class="who">
      <b>{person.name}</b>
      <span>{mesa || deviceText.roles[person.role]}</span>
      <Standing />
    </div>
  )
}

function Standing() {
  const { store } = useApp()
  const waiting = useLive(() => counts(store), [store])
  const status = useSyncStatus()
  const now = useNow()
  if (!waiting) return null
  const line = transportLine(waiting, status, now)
  const { lastSent } = status
  const isCalm = line.icon === 'tick' && status.trouble === null && lastSent !== null
  return (
    <span class="who-standing">
      <Icon name={line.icon} />
      <span>{isCalm ? sideNavText.upToDate(momentOf(lastSent, now)) : `${line.main}${line.rest}`}</span>
    </span>
  )
}

/** The hour, and the day too when it is not this one. */
const momentOf = (at: number, now: number): string =>
  dateOf(at) === dateOf(now) ? clockTime(at) : `${shortDay(dateOf(at))}, ${clockTime(at)}`
