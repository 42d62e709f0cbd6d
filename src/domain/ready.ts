// Whether a phone is ready to be days without signal: what is looked at, and when each is well.

/** In the order in which a person reads them. */
export const READY_CHECKS = ['app', 'data', 'protected', 'room', 'clock', 'lock', 'copy'] as const
export type ReadyCheck = (typeof READY_CHECKS)[number]
export type Verdict = 'good' | 'bad'

/** All of them, or it is not ready: a trip cannot be stopped half way. */
export const isReady = (verdicts: Partial<Readonly<Record<ReadyCheck, Verdict>>>): boolean =>
  READY_CHECKS.every((check) => verdicts[check] === 'good')

const DAY = 86_400_000
/** Who leaves in the morning may have had signal the day before. */
export const isFresh = (at: number | null, now: number): boolean => at !== null && now >= at && now - at <= DAY

const MOST_GAP = 10 * 60_000
/** @param gap between this clock and the endpoint's, in milliseconds; null while it is not known */
export const isClockRight = (gap: number | null): boolean => gap !== null && Math.abs(gap) <= MOST_GAP

/** A meeting's words, and five photos as they are kept. */
const WITH_PHOTOS = 1_600_000
export const meetingsThatFit = (bytes: number): number => Math.max(0, Math.floor(bytes / WITH_PHOTOS))

/** What nobody else has is in a copy that is younger than it. @param newest when the last of it was written; null: nothing */
export const isCopied = (newest: number | null, copiedAt: number | null): boolean =>
  newest === null || (copiedAt !== null && copiedAt >= newest)
