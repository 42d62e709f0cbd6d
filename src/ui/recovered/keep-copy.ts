// Keeps the second copy; when it knows more than the tables do, the next start, at once, tells the person.
import { startMirror } from '../../store/mirror.ts'
import type { Store } from '../../store/store.ts'
import { readNote, writeNote } from '../shell/browser-note.ts'

/** @param note where the next start reads that it must look before it goes on */
export function keepCopy(store: Store, note: string): void {
  startMirror(store, () => {
    if (readNote('localStorage', note) === null) writeNote('localStorage', note, 'older')
    // Where no note can be kept the page would start again for ever.
    if (readNote('localStorage', note) !== null) location.reload()
  })
}
