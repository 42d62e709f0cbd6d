// «Comité y quórum»: who sits in the committee in the year of the meeting, and by which rule its sessions count.
import { quorumOf } from '../../domain/quorum.ts'
import { meetingYear } from '../../domain/meeting-year.ts'
import { bringSeatBack, removeSeats, setSeatRole } from '../../store/committee.ts'
import type { Member } from '../../domain/attendance-rows.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Menu } from '../parts/menu.tsx'
import { committeeText as text, seatWords } from '../text/committee.ts'
import { BringCommittee } from '../bring-committee.tsx'
import { PartFrame, withMeeting } from './part-frame.tsx'
import { QuorumRuleField } from '../quorum-rule-field.tsx'
import { offerUndo } from './undo.ts'
import { useMembers, type OpenMeeting } from './use-meeting.ts'
import { useRule } from '../use-rule.ts'

export const CommitteeScreen = withMeeting(Committee)

function Committee({ open }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { meeting, mesa, mayEdit } = open
  const members = useMembers(meeting)
  const rule = useRule(meeting.mesa)
  if (!members || rule === undefined) return null
  const year = meetingYear(meeting, store.now())
  const sitters = members.map(({ membership }) => ({ ...membership, isHere: false }))
  return (
    <PartFrame open={open} title={text.title} back={links.part(meeting.id, 'attendance')}>
      <section class="meeting-group">
        <QuorumRuleField mesa={meeting.mesa} rule={rule} quorum={quorumOf(rule, sitters)} mayEdit={mayEdit} />
      </section>
      <section class="meeting-group">
        <h2>{text.people(members.length)}</h2>
        <p class="quiet">{text.of(mesa?.name ?? '', year)}</p>
        {members.length > 0 && (
          <ul class="rows" aria-label={text.people(members.length)}>
            {members.map((member) => (
              <SeatRow key={member.membership.id} member={member} year={year} mayEdit={mayEdit} />
            ))}
          </ul>
        )}
        <p class="quiet">{members.length > 0 ? text.seatsHint : text.noneYet}</p>
        {mayEdit && <BringCommittee mesa={meeting.mesa} year={year} onBrought={offerUndo} />}
      </section>
    </PartFrame>
  )
}

interface SeatRowProps {
  readonly member: Member
  readonly year: number
  readonly mayEdit: boolean
}

function SeatRow({ member: { membership, person }, year, mayEdit }: SeatRowProps) {
  const { store } = useApp()
  const { name = '' } = person
  const isAlternate = membership.role === 'alternate'
  const turn = () => void keep(() => setSeatRole(store, membership, isAlternate ? 'principal' : 'alternate'))
  const remove = async () => {
    if (await keep(() => removeSeats(store, [membership])))
      offerUndo({ text: text.removed(name), undo: () => void keep(() => bringSeatBack(store, membership)) })
  }
  const items = [
    { label: isAlternate ? text.makePrincipal : text.makeAlternate, icon: 'people', onClick: turn },
    { label: text.removeSeat(year), icon: 'trash', tone: 'danger', onClick: () => void remove() },
  ] as const
  return (
    <li>
      <div class="row">
        <span class="row-text">
          <span class="row-title">{name}</span>
          <span class="row-detail">{seatWords(membership)}</span>
        </span>
        {mayEdit && <Menu label={text.actionsOf(name)} items={items} />}
      </div>
    </li>
  )
}
