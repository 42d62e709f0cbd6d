// How the sending stands, said for whoever asks. «Todo enviado» only when the outbox itself is empty.
import type { Counts } from '../../store/counts.ts'
import type { Sync, SyncStatus } from '../../sync/status.ts'
import type { IconName } from '../parts/icon.tsx'
import { outboxText } from '../text/outbox.ts'

export interface Signal {
  readonly icon: IconName
  readonly words: readonly string[]
}

const MINUTE = 60_000

/** @param now milliseconds since 1970 */
export function signalOf(status: SyncStatus, { unsent, refused, conflicts, files }: Counts, now: number): Signal {
  const { signal } = outboxText
  const { phase, trouble, done, total, nextTryAt, lastSent } = status
  if (phase === 'stopped') return { icon: 'triangle', words: signal.stopped }
  if (status.files) return { icon: 'arrow-up', words: signal.sendingPhotos(status.files) }
  if (phase === 'sending' && total > 0) return { icon: 'arrow-up', words: signal.sending(done, total) }
  if (trouble === 'noSignal') return { icon: 'no-signal', words: signal.noSignal }
  if (trouble === 'portal') return { icon: 'triangle', words: signal.portal }
  if (trouble === 'weakSignal') return { icon: 'no-signal', words: signal.weakSignal }
  if (trouble) {
    const minutes = nextTryAt === null ? null : Math.ceil((nextTryAt - now) / MINUTE)
    return { icon: 'clock', words: signal.notGone(minutes) }
  }
  if (unsent > 0) return { icon: 'clock', words: signal.waiting(unsent) }
  if (files > 0) return { icon: 'clock', words: signal.photosWait(files) }
  if (refused + conflicts > 0) return { icon: 'triangle', words: signal.toReview(refused + conflicts) }
  return { icon: 'tick', words: lastSent === null ? signal.nothingYet : signal.allSent }
}

/** What «Enviar ahora» answers, by what the outbox held before and after. */
export function answerOf(outcome: Awaited<ReturnType<Sync['sendNow']>>, before: Counts, after: Counts): string {
  if (outcome !== 'allSent') return outboxText.notGone[outcome]
  // What was refused left the outbox without arriving.
  const sent = before.unsent - after.unsent - Math.max(0, after.refused - before.refused)
  return outboxText.arrived(sent, after.unsent, after.refused + after.conflicts, after.files)
}
