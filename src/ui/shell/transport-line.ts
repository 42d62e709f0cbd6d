// «¿Ya llegó?» in one line: what waits comes from the outbox, why it waits from the last attempt.
import type { Counts } from '../../store/counts.ts'
import type { SyncStatus } from '../../sync/status.ts'
import type { IconName } from '../parts/icon.tsx'
import { commonText as text } from '../text/common.ts'
import { ago } from '../text/format.ts'

export interface TransportLine {
  readonly icon: IconName
  readonly main: string
  /** Follows `main`, with its separator. */
  readonly rest: string
  /** Something here only a person can mend. */
  readonly needsPerson: boolean
}

const DAY = 86_400_000
const LONG_UNSENT = 7 * DAY

/** @param now milliseconds since 1970 */
export function transportLine(counts: Counts, status: SyncStatus, now: number): TransportLine {
  const { unsent, refused, conflicts, files } = counts
  if (status.files) return { icon: 'arrow-up', main: text.sendingPhotos, rest: '', needsPerson: false }
  if (status.phase === 'sending' && status.total > 0) {
    return { icon: 'arrow-up', main: text.sending(status.done, status.total), rest: '', needsPerson: false }
  }
  const forPerson = [refused > 0 && text.refusedCount(refused), conflicts > 0 && text.conflictCount(conflicts)]
  const known = [...forPerson, unsent > 0 && text.unsentCount(unsent), files > 0 && text.photoCount(files)].filter(
    (part) => part !== false,
  )
  const nothing = status.lastSent === null ? text.nothingToSend : text.allSent
  const isOld = isLongUnsent(counts, now)
  return {
    icon: iconFor(counts),
    main: known.length > 0 ? known.join(' · ') : nothing,
    rest: isOld
      ? ` ${text.unsentSince(Math.floor((now - (counts.since ?? now)) / DAY))}`
      : dotted(whyFor(counts, status, now)),
    needsPerson: refused + conflicts > 0 || isOld || status.phase === 'stopped',
  }
}

const isLongUnsent = ({ since }: Counts, now: number): boolean => since !== null && now - since > LONG_UNSENT

const dotted = (part: string | null): string => (part ? ` · ${part}` : '')

function iconFor({ unsent, refused, conflicts, files }: Counts): IconName {
  if (refused > 0) return 'triangle'
  if (conflicts > 0) return 'sheets'
  return unsent + files > 0 ? 'clock' : 'tick'
}

function whyFor({ unsent, refused, conflicts, files }: Counts, { phase, trouble, lastSent }: SyncStatus, now: number) {
  if (phase === 'stopped') return unsent + refused + files > 0 ? text.unauthorisedCopy : text.unauthorised
  if (trouble === 'noSignal') return text.noSignal
  if (trouble === 'weakSignal') return text.weakSignal
  if (trouble && unsent + files > 0) return text.notGone
  const isAllThere = unsent + refused + conflicts + files === 0
  return isAllThere && lastSent !== null ? ago(now - lastSent) : null
}
