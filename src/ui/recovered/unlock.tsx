// A start with a lock: the PIN first, then the tables behind it, and whatever else a start can find. Fetched only then.
import { render } from 'preact'
import { live } from '../../store/live.ts'
import { putBackLockNote, readLockNote, type LockNote } from '../../store/lock-note.ts'
import { placeBehind, type Place } from '../../store/open-locked.ts'
import { keepSealed } from '../../store/set-lock.ts'
import type { Memory } from '../../store/rescue.ts'
import { readSession } from '../../store/session.ts'
import { openStore } from '../../store/store.ts'
import { recover } from './recover.tsx'
import { readNote } from '../shell/browser-note.ts'
import { lockWhenAway } from '../lock-again.ts'
import { LockScreen } from './lock-screen.tsx'
import { MovingScreen } from './moving-screen.tsx'

/** @param moved where it is noted that the tables had to be moved to another room, or are older than they were */
export async function unlock(root: Element, moved: string): Promise<Memory> {
  const note = readLockNote() ?? ((await putBackLockNote()) ? readLockNote() : null)
  if (!note) throw new Error('a lock that cannot be read')
  const key = await new Promise<Uint8Array<ArrayBuffer>>((resolve) =>
    render(
      <div class="app">
        <LockScreen note={note} onKey={resolve} />
      </div>,
      root,
    ),
  )
  const { tables, lock } = await placeOf(note, key, root)
  render(null, root)
  const open = async (): Promise<Memory> => {
    const store = await openStore(tables, Date.now, undefined, lock)
    return { store, session: await readSession(store) }
  }
  // What failed is tried again, and then said, by whoever knows what can be done about it.
  const found = readNote('localStorage', moved) ? null : await open().catch(() => null)
  const memory = found?.session ? found : await recover(tables, found, root, moved, lock)
  if (lock) watch(memory, key)
  return memory
}

const placeOf = (note: LockNote, key: Uint8Array<ArrayBuffer>, root: Element): Promise<Place> =>
  note.is === 'on'
    ? placeBehind(note, key, () => undefined)
    : new Promise((resolve) => render(<MovingScreen note={note} dataKey={key} onDone={resolve} />, root))

function watch({ store }: Memory, key: Uint8Array<ArrayBuffer>): void {
  lockWhenAway()
  live(() => readSession(store)).subscribe(() => void keepSealed(store, key).catch(console.error), console.error)
}
