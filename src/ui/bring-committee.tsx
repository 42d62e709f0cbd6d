// «Traer a las 22 de 2024»: a committee is renewed each year, and most of its people stay.
import type { MesaId } from '../domain/id.ts'
import { bringCommittee, earlierCommittee, removeSeats } from '../store/committee.ts'
import { useApp, useLive } from './app-context.ts'
import { keep } from './autosave.ts'
import { Button } from './parts/button.tsx'
import { committeeText } from './text/committee.ts'

interface BringCommitteeProps {
  readonly mesa: MesaId
  readonly year: number
  /** Says that it was done, with the way back. */
  readonly onBrought: (undoable: { readonly text: string; readonly undo: () => void }) => void
}

export function BringCommittee({ mesa, year, onBrought }: BringCommitteeProps) {
  const { store } = useApp()
  const earlier = useLive(() => earlierCommittee(store, mesa, year), [store, mesa, year])
  if (!earlier) return null
  const count = earlier.members.length
  const bring = () =>
    void keep(async () => {
      const seats = await bringCommittee(store, earlier, year)
      onBrought({ text: committeeText.brought(count), undo: () => void keep(() => removeSeats(store, seats)) })
    })
  return <Button onClick={bring}>{committeeText.bring(count, earlier.year)}</Button>
}
