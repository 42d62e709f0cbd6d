// Which way photos, audios and papers may go: data is paid for by the kilobyte, and the text always goes first.

/** `mobile`: paid data. `unknown`: the browser does not say. */
export type Way = 'wifi' | 'mobile' | 'unknown'
/** What the person chose: only where it costs nothing, or also with her data. */
export type FileWay = 'wifi' | 'data'

/** A photo or paper that a verified backup has leaves the phone after this: its small picture stays (Ley 29733, minimisation). */
export const AT_HAND_DAYS = 30
/** Not worth a question where nobody knows which way it is. */
const LITTLE = 300_000

/** @param bytes still to go */
export function mayCarryFiles(chosen: FileWay, way: Way, bytes: number): boolean {
  if (chosen === 'data' || way === 'wifi') return true
  return way === 'unknown' && bytes <= LITTLE
}
