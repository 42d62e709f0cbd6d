// The last thing taken away or changed in bulk, so that «Deshacer» is still there on the next screen.
import { useEffect, useState } from 'preact/hooks'

interface Undoable {
  readonly text: string
  readonly undo: () => void
}

/** With a number of its own: the same words said twice are two offers. */
type Offer = Undoable & { readonly turn: number }

let turn = 0
let offered: Offer | null = null
const listeners = new Set<(offer: Offer | null) => void>()

export function offerUndo(undoable: Undoable | null): void {
  offered = undoable && { ...undoable, turn: ++turn }
  for (const listener of listeners) listener(offered)
}

export function useUndoable(): Offer | null {
  const [undoable, setUndoable] = useState(offered)
  useEffect(() => {
    listeners.add(setUndoable)
    return () => {
      listeners.delete(setUndoable)
    }
  }, [])
  return undoable
}
