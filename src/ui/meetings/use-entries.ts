// Writing the points or agreements of one meeting: each keeps itself, and what is taken away can come back.
import { useRef } from 'preact/hooks'
import type { EntryKey } from '../../domain/id.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { keep } from '../autosave.ts'
import { entryPatch, removalPatch, type Collection, type EntryValues } from './patches.ts'
import { offerUndo } from './undo.ts'
import { useSave } from './use-meeting.ts'

export interface Entries<C extends Collection> {
  readonly set: (key: EntryKey, values: EntryValues<C>) => Promise<void>
  /** Takes it away whole and offers to bring it back. @param said what the offer says */
  readonly remove: (entry: { readonly key: EntryKey }, said: string) => void
  /** Empties what nobody has written in. */
  readonly discard: (key: EntryKey) => Promise<void>
}

export function useEntries<C extends Collection>(meeting: StoredMeeting, collection: C): Entries<C> {
  const save = useSave(meeting)
  // A field that is still saving when its entry goes would bring half of it back.
  const gone = useRef(new Set<EntryKey>())
  return {
    set: async (key, values) => {
      if (!gone.current.has(key)) await save(entryPatch(collection, key, values))
    },
    remove: ({ key, ...values }, said) => {
      gone.current.add(key)
      void keep(() => save(removalPatch(collection, key)))
      const undo = () => {
        gone.current.delete(key)
        void keep(() => save(entryPatch(collection, key, values as EntryValues<C>))) // an entry without its key
      }
      offerUndo({ text: said, undo })
    },
    discard: (key) => save(removalPatch(collection, key)),
  }
}
