// At a start without a person: on a new phone there is nothing to look for, and the code to look with is not fetched.
import type { Memory } from '../../store/rescue.ts'

/** As `recover`, which it asks only where something was once written. */
export async function findMemory(
  name: string,
  found: Memory | null,
  root: Element,
  movedNote: string,
): Promise<Memory> {
  if (found && (await isNew())) return found
  return (await import('./recover.tsx')).recover(name, found, root, movedNote)
}

/** The second copy of what only this device has is written from the first person on: here it has no folder yet. */
async function isNew(): Promise<boolean> {
  try {
    await (await navigator.storage.getDirectory()).getDirectoryHandle('journal')
    return false
  } catch (failure) {
    return failure instanceof Error && failure.name === 'NotFoundError'
  }
}
