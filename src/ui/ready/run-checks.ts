// Each thing a trip needs, looked at for real: what was found, in words, and what to do where it is not well.
import { isClockRight, isCopied, isFresh, meetingsThatFit, type ReadyCheck, type Verdict } from '../../domain/ready.ts'
import { readMemo, writeMemo } from '../../store/memo.ts'
import { lastCopy } from '../../store/copies.ts'
import { isFull } from '../../store/full.ts'
import { isLocked, newestUnsent } from '../../store/ready-facts.ts'
import { roomLeft } from '../../store/room.ts'
import type { Store } from '../../store/store.ts'
import { testWriting } from '../../store/write-test.ts'
import type { Sync } from '../../sync/status.ts'
import { askProtection } from '../shell/protection.ts'
import { links } from '../links.ts'
import { downloaded } from '../shell/use-downloaded.ts'
import { readyText as text } from '../text/ready.ts'
import { checkApp } from './check-app.ts'

export interface Finding {
  readonly is: Verdict
  readonly says: string
  /** Leads to where it can be mended. Without one, looking again is the way. */
  readonly remedy?: { readonly label: string; readonly href?: string; readonly onClick?: () => void }
}

export interface Looking {
  readonly store: Store
  readonly sync: Sync
  /** Hears how far a check is. */
  readonly tell: (says: string) => void
}

/** Megabytes enough for a meeting with its photos. */
const TEST_SIZE = 5 * 1024 * 1024

export const checks: Readonly<Record<ReadyCheck, (looking: Looking) => Promise<Finding>>> = {
  app: async ({ tell }) => {
    const { here, total } = await checkApp((files) => tell(text.files(files.here, files.total)))
    if (total === 0) {
      const openAgain = { label: text.openAgain, onClick: () => location.reload() }
      return { is: 'bad', says: text.noWorker, remedy: openAgain }
    }
    return here === total
      ? { is: 'good', says: text.files(here, total) }
      : { is: 'bad', says: text.filesMissing(here, total) }
  },

  data: async ({ store, sync, tell }) => {
    tell(text.fetching)
    await Promise.race([sync.sendNow(), wordsSent(sync)])
    const { planYear, people, agreements } = await downloaded(store)
    const { lastSent } = sync.status()
    if (lastSent === null || !isFresh(lastSent, store.now())) return { is: 'bad', says: text.stale(lastSent) }
    if (planYear === null) return { is: 'bad', says: text.noPlan }
    return { is: 'good', says: text.data(planYear, people, agreements, lastSent) }
  },

  protected: async () =>
    (await askProtection())
      ? { is: 'good', says: text.protected }
      : { is: 'bad', says: text.unprotected, remedy: { label: text.install, href: links.settings } },

  room: async ({ store, tell }) => {
    const { is, proven } = await testWriting(store, TEST_SIZE, (written) => tell(text.writing(written, TEST_SIZE)))
    if (is === 'full') return { is: 'bad', says: text.full(proven) }
    if (is === 'damaged') return { is: 'bad', says: text.damaged }
    // That it goes in is proven; for how long it will, only the browser's own word is there.
    return { is: 'good', says: text.room(meetingsThatFit(Math.max(proven, await roomLeft()))) }
  },

  clock: async ({ store, sync }) => {
    const gap = await clockGap(store, sync)
    if (gap === null) return { is: 'bad', says: text.clockUnknown }
    return isClockRight(gap) ? { is: 'good', says: text.clock } : { is: 'bad', says: text.clockWrong(gap) }
  },

  lock: async ({ store }) =>
    isLocked(store)
      ? { is: 'good', says: text.locked }
      : { is: 'bad', says: text.unlocked, remedy: { label: text.setLock, href: links.settings } },

  copy: async ({ store }) => {
    const [newest, copiedAt] = [await newestUnsent(store), await lastCopy(store)]
    if (!isCopied(newest, copiedAt)) {
      return { is: 'bad', says: text.notCopied, remedy: { label: text.toOutbox, href: links.outbox } }
    }
    return { is: 'good', says: newest === null || copiedAt === null ? text.nothingToCopy : text.copied(copiedAt) }
  },
}

/** Photos go on by themselves after the words: nobody waits for them here. */
const wordsSent = (sync: Sync): Promise<void> =>
  new Promise((resolve) => {
    const stop = sync.subscribe(() => {
      if (sync.status().files === null) return
      stop()
      resolve()
    })
  })

/** As the endpoint has just said, or as it said within the day; null when nobody knows. */
async function clockGap(store: Store, sync: Sync): Promise<number | null> {
  const { trouble, lastSent, clockGap: gap } = sync.status()
  const now = store.now()
  // The run that has just ended went through: what it says of the clock is of now.
  if (trouble === null && isFresh(lastSent, now)) {
    // Where the disk is full, the hour is no less right.
    await writeMemo(store, 'clock', { gap, at: now }).catch((failure) => {
      if (!isFull(failure)) throw failure
    })
    return gap
  }
  const kept = await readMemo(store, 'clock')
  return kept && isFresh(kept.at, now) ? kept.gap : null
}
