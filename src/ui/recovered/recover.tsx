// At a start without memory: finds out why, tells the person, and goes on with what was kept. Fetched only then.
import { render } from 'preact'
import { rescue, type Memory, type Place } from '../../store/rescue.ts'
import { writeNote } from '../shell/browser-note.ts'
import { LostScreen } from './lost-screen.tsx'
import { ShutScreen } from './shut-screen.tsx'

/**
 * @param found the tables, if they opened: without a person in them
 * @param movedNote where the next start reads that the tables are in another room, or this one that they are older
 * @returns the tables to go on with. A new phone's at once; lost ones when the person has read what happened
 */
export async function recover(name: string, found: Memory | null, root: Element, movedNote: string): Promise<Memory> {
  const outcome = await rescue(name, found)
  const place = await new Promise<Place>((resolve) => {
    if (outcome.is === 'fine') resolve(outcome.place)
    else if (outcome.is === 'lost') render(<LostScreen {...outcome} onDone={resolve} />, root)
    else render(<ShutScreen />, root)
  })
  writeNote('localStorage', movedNote, place.isElsewhere ? 'yes' : null)
  return place
}
