// Writing the points or agreements of one meeting: each keeps itself, and what is taken away can come back.
import { useRef } from 'preact/hooks'
import type { EntryKey } from '../../domain/id.ts'
import type { Sha } from '../../domain/photo.ts'
import { writeWithFiles, type FileTurn } from '../../store/attached-file.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { entryPatch, removalPatch, type Collection, type EntryValues, type Leaves } from './patches.ts'
import { offerUndo } from './undo.ts'
import { useSave } from './use-meeting.ts'

export interface Entries<C extends Collection> {
  readonly set: (key: EntryKey, values: EntryValues<C>) => Promise<void>
  /** Writes it also if it was taken away on this screen. */
  readonly bring: (key: EntryKey, values: EntryValues<C>) => Promise<void>
  /**
   * Takes it away whole and offers to bring it back.
   * @param said what the offer says
   * @param file of which it alone speaks: it goes and comes with it
   */
  readonly remove: (entry: { readonly key: EntryKey }, said: string, file?: Sha) => void
  /** Empties what nobody has written in. */
  readonly discard: (key: EntryKey) => Promise<void>
}

export function useEntries<C extends Collection>(meeting: StoredMeeting, collection: C): Entries<C> {
  const { store } = useApp()
  const save = useSave(meeting)
  // A field that is still saving when its entry goes would bring half of it back.
  const gone = useRef(new Set<EntryKey>())
  return {
    set: async (key, values) => {
      if (!gone.current.has(key)) await save(entryPatch(collection, key, values))
    },
    bring: async (key, values) => {
      gone.current.delete(key)
      await save(entryPatch(collection, key, values))
    },
    remove: ({ key, ...values }, said, file) => {
      gone.current.add(key)
      const write = (turn: FileTurn, patch: Leaves) =>
        void keep(() => (file ? writeWithFiles(store, meeting.mesa, turn, () => save(patch)) : save(patch)))
      write({ left: file }, removalPatch(collection, key))
      const undo = () => {
        gone.current.delete(key)
        write({ wanted: file }, entryPatch(collection, key, values as EntryValues<C>)) // an entry without its key
      }
      offerUndo({ text: said, undo })
    },
    discard: (key) => save(removalPatch(collection, key)),
  }
}
