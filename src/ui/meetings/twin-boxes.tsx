// «Parece que esta reunión está dos veces»: a proposal that waits, in the list and in the hub.
import type { RecordId } from '../../domain/id.ts'
import { proposedTwins, type TwinPair } from '../../store/meeting-twins.ts'
import { findRecord } from '../../store/read.ts'
import { joinMeetings } from '../../store/same-meetings.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { sameText as text } from '../text/same-meeting.ts'
import { versionLinks } from '../version-links.ts'
import { offerUndo } from './undo.ts'

const FEW = 2

/** @param of only those of this meeting; of all when left out */
export function TwinBoxes({ of }: { of?: RecordId }) {
  const { store } = useApp()
  const all = useLive(() => proposedTwins(store), [store])
  const pairs = all?.filter((pair) => of === undefined || pair.of.id === of || pair.other.id === of) ?? []
  return (
    <>
      {pairs.slice(0, FEW).map((pair) => (
        <TwinBox key={`${pair.of.id}/${pair.other.id}`} pair={pair} isInside={of !== undefined} />
      ))}
      {pairs.length > FEW && <p class="quiet">{text.more(pairs.length - FEW)}</p>}
    </>
  )
}

/** @param isInside it stands in one of the two meetings */
function TwinBox({ pair, isInside }: { pair: TwinPair; isInside: boolean }) {
  const { store } = useApp()
  const { person } = useSession()
  const { of, other, date } = pair
  const sayDifferent = async () => {
    await flushAll()
    const [one, two] = [await findRecord(store, 'meeting', of.id), await findRecord(store, 'meeting', other.id)]
    if (!one || !two) return
    const take = async () => {
      const undo = await joinMeetings(store, { of: one, other: two, verdict: 'different', by: person.name })
      offerUndo({ text: text.saidDifferent, undo: () => void keep(undo) })
    }
    await keep(take)
  }
  const words = text.twice(isInside ? undefined : date, [of.author, other.author], person.name)
  return (
    <div class="meeting-box meeting-box-warn">
      <Icon name="sheets" />
      <p>{words}</p>
      <div class="twin-do">
        <Button href={versionLinks.join(of.id, other.id)} children={text.compare} />
        <Button kind="quiet" onClick={() => void sayDifferent()} children={text.different} />
      </div>
    </div>
  )
}
