// What a meeting was put together with: the way to the other one, and to the one that stays.
import { isClosed } from '../../domain/meeting.ts'
import { joinedWith, joinMeetings } from '../../store/same-meetings.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { sameText as text } from '../text/same-meeting.ts'
import { offerUndo } from './undo.ts'

export function JoinedBoxes({ meeting, mayWrite }: { meeting: StoredMeeting; mayWrite: boolean }) {
  const { store } = useApp()
  const { person } = useSession()
  const { mesa, id } = meeting
  const joined = useLive(() => joinedWith(store, mesa, id), [store, mesa, id])
  if (!joined) return null
  const { into, from } = joined
  const part = async (other: StoredMeeting) => {
    const undo = await joinMeetings(store, { of: other, other: meeting, verdict: 'different', by: person.name })
    offerUndo({ text: text.saidDifferent, undo: () => void keep(undo) })
  }
  if (into) {
    return (
      <div class="meeting-box meeting-box-warn">
        <Icon name="sheets" />
        <p>{text.gone}</p>
        <div class="twin-do">
          <Button href={links.meeting(into.id)} children={text.seeStaying} />
          {mayWrite && <Button kind="quiet" onClick={() => void keep(() => part(into))} children={text.different} />}
        </div>
      </div>
    )
  }
  return (
    <>
      {from.map(({ meeting: other }) => (
        <p key={other.id} class="joined-with">
          <span>{isClosed(other) ? text.twin(other.author, person.name) : text.holds(other.author, person.name)}</span>
          <a class="link" href={links.meeting(other.id)}>
            {text.seeOther}
          </a>
        </p>
      ))}
    </>
  )
}
