// Which way photos, audios and papers may go: data is paid for by the kilobyte, and the text always goes first.

/** `mobile`: paid data. `unknown`: the browser does not say. */
export type Way = 'wifi' | 'mobile' | 'unknown'
/** What the person chose: only where it costs nothing, or also with her data. */
export type FileWay = 'wifi' | 'data'

/** Not worth a question where nobody knows which way it is. */
const LITTLE = 300_000

/** @param bytes still to go */
export function mayCarryFiles(chosen: FileWay, way: Way, bytes: number): boolean {
  if (chosen === 'data' || way === 'wifi') return true
  return way === 'unknown' && bytes <= LITTLE
}
