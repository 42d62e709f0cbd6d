// The committee of a year: who sits in it and until when, who has left it, and by which rule its sessions count.
import { useState } from 'preact/hooks'
import { quorumOf } from '../../domain/quorum.ts'
import { yearOf, type LocalDate } from '../../domain/time.ts'
import type { MesaOverview } from '../../store/mesa-overviews.ts'
import { seatsOf, type StoredMember } from '../../store/members.ts'
import { useApp, useLive } from '../app-context.ts'
import { BringCommittee } from '../bring-committee.tsx'
import { QuorumRuleField } from '../quorum-rule-field.tsx'
import { useRule } from '../use-rule.ts'
import { Choices } from '../parts/choices.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { committeeText, seatWords } from '../text/committee.ts'
import { mesasText as text } from '../text/mesas.ts'
import { UndoOnce, type Undoable } from './undo-once.tsx'
import { AddMember } from './add-member.tsx'
import { mesaLinks } from '../mesa-links.ts'

export function CommitteePart({ overview, today }: { overview: MesaOverview; today: LocalDate }) {
  const { mesa, space, years, mayWrite } = overview
  const { store } = useApp()
  const thisYear = yearOf(today)
  const [chosen, setChosen] = useState<number>()
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const year = chosen ?? years[0] ?? thisYear
  const members = useLive(() => seatsOf(store, space, year), [store, space, year])
  const rule = useRule(space)
  if (!members || rule === undefined) return null
  const hasLeft = ({ membership: { leftOn } }: StoredMember) => leftOn !== undefined && leftOn < today
  const here = members.filter((member) => !hasLeft(member))
  const gone = members.filter(hasLeft)
  const past = here.filter((member) => isPast(member, today))
  const offered = [...new Set([thisYear, ...years])].sort((a, b) => b - a)
  const row = (member: StoredMember) => <MemberRow key={member.membership.id} {...{ mesa: mesa.id, member, today }} />
  return (
    <>
      <section class="mesa-part">
        <h2>{text.committeeTitle}</h2>
        {offered.length > 1 && (
          <Choices
            label={text.yearsLabel}
            hideLabel
            options={offered.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(year)}
            onChoose={(value) => setChosen(Number(value))}
          />
        )}
        {members.length === 0 && <p class="quiet">{text.noPeople(year)}</p>}
        {here.length > 0 && <p class="quiet">{committeeText.people(here.length)}</p>}
        {past.length > 0 && <p>{text.pastMandates(past.length)}</p>}
        {here.length > 0 && <Rows label={committeeText.people(here.length)}>{here.map(row)}</Rows>}
        {gone.length > 0 && (
          <details class="mesa-left">
            <summary>{text.leftTitle(gone.length)}</summary>
            <Rows label={text.leftTitle(gone.length)}>{gone.map(row)}</Rows>
          </details>
        )}
        {mayWrite && <BringCommittee mesa={space} year={year} onBrought={setUndoable} />}
        {undoable && <UndoOnce {...undoable} onDone={() => setUndoable(null)} />}
        {mayWrite && <AddMember mesa={mesa.id} space={space} year={year} members={members} />}
      </section>
      <section class="mesa-part">
        <QuorumRuleField
          mesa={space}
          rule={rule}
          quorum={quorumOf(
            rule,
            here.map(({ membership }) => ({ ...membership, isHere: false })),
          )}
          mayEdit={mayWrite}
        />
      </section>
    </>
  )
}

/** Still in her seat, though the paper said until an earlier day. */
const isPast = ({ membership: { until, leftOn } }: StoredMember, today: LocalDate): boolean =>
  until !== undefined && until < today && leftOn === undefined

interface MemberRowProps {
  readonly mesa: string
  readonly member: StoredMember
  readonly today: LocalDate
}

/** Never a document nor a telephone. */
function MemberRow({ mesa, member, today }: MemberRowProps) {
  const { membership, person } = member
  return (
    <Row
      href={mesaLinks.seat(mesa, membership.id)}
      title={person.name ?? ''}
      detail={
        <>
          <span>{seatWords(membership)}</span>
          <span class={isPast(member, today) ? 'mesa-mandate mesa-past' : 'mesa-mandate'}>
            {text.mandate(membership, today)}
          </span>
        </>
      }
    />
  )
}
