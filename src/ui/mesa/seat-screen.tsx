// Somebody's place in a committee: whom she stands for, her mandate, and its end, which erases nothing.
import { useRoute } from 'preact-iso'
import { segment as segments } from '../../domain/membership.ts'
import { seatRole } from '../../domain/seat.ts'
import { dateOf, localDate } from '../../domain/time.ts'
import { changeSeat, renamePerson, setSeatRole, type SeatWords } from '../../store/committee.ts'
import { findMember } from '../../store/members.ts'
import { knownMesas, spaceOf } from '../../store/plans.ts'
import { useApp, useLive, useNow } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Choices } from '../parts/choices.tsx'
import { Facts } from '../parts/facts.tsx'
import { Screen } from '../parts/screen.tsx'
import { Select } from '../parts/select.tsx'
import { SavedField } from '../saved-field.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { segmentNames } from '../text/attendance.ts'
import { committeeText } from '../text/committee.ts'
import { commonText } from '../text/common.ts'
import { plainDate } from '../text/format.ts'
import { mesasText as text } from '../text/mesas.ts'
import { LeavePart } from './leave-part.tsx'
import { mesaLinks } from '../mesa-links.ts'
import './mesa.css'

export function SeatScreen() {
  const { mesa: mesaKey = '', seat = '' } = useRoute().params
  const { store } = useApp()
  const today = dateOf(useNow())
  const found = useLive(async () => {
    const known = (await knownMesas(store)).find(({ mesa }) => mesa.id === mesaKey)
    const member = known && known.access !== 'none' && (await findMember(store, spaceOf(known.mesa), seat))
    return member ? { member, mesa: known.mesa, mayEdit: known.access === 'write' } : null
  }, [store, mesaKey, seat])
  if (found === undefined) return null
  if (found === null) return <NotFound />
  const { member, mesa, mayEdit } = found
  const { membership, person } = member
  const { role = 'principal', from, until, institution, position, segment } = membership
  const save = (words: SeatWords) => changeSeat(store, membership, words)
  const dates = (name: 'from' | 'until', isWrong: boolean) => (
    <SavedField
      id={`mandato-${name}`}
      type="date"
      label={text[name]}
      stored={membership[name]}
      error={isWrong ? text.upsideDown : undefined}
      save={async (value) => {
        if (value === '' || localDate.safeParse(value).success) await save({ [name]: value })
      }}
    />
  )
  const day = (date: typeof from) => date && plainDate(date)
  return (
    <Screen
      title={person.name || text.seatTitle}
      tabTitle={text.seatTitle}
      subtitle={text.inCommittee(mesa.name ?? '', membership.year)}
      back={mesaLinks.one(mesa.id)}
      backLabel={commonText.back}
      actions={<SunButton />}
    >
      <SaveLine />
      <p>{text.mandate(membership, today)}</p>
      {mayEdit ? (
        <>
          <section class="mesa-part">
            <SavedField
              id="persona-nombre"
              label={text.name}
              maxLength={300}
              autocomplete="off"
              stored={person.name}
              save={(value) => renamePerson(store, person, value)}
            />
            <SavedField
              id="persona-institucion"
              label={text.institution}
              maxLength={300}
              autocomplete="off"
              stored={institution}
              save={(value) => save({ institution: value })}
            />
            <SavedField
              id="persona-cargo"
              label={text.position}
              maxLength={300}
              autocomplete="off"
              stored={position}
              save={(value) => save({ position: value })}
            />
            <Select
              id="persona-segmento"
              label={text.segment}
              value={segment ?? ''}
              every={text.noSegment}
              onChoose={(value) => void keep(() => save({ segment: value }))}
            >
              {segments.options.map((each) => (
                <option key={each} value={each}>
                  {segmentNames[each]}
                </option>
              ))}
            </Select>
            <Choices
              label={text.role}
              options={seatRole.options.map((value) => ({ value, label: committeeText[value] }))}
              value={role}
              onChoose={(value) => void keep(() => setSeatRole(store, membership, value))}
            />
          </section>
          <section class="mesa-part">
            <h2>{text.mandateTitle}</h2>
            <p class="quiet">{text.mandateHint}</p>
            <div class="mesa-dates">
              {dates('from', false)}
              {dates('until', from !== undefined && until !== undefined && until < from)}
            </div>
          </section>
          <LeavePart key={membership.leftOn} member={member} today={today} />
        </>
      ) : (
        <Facts
          facts={[
            [text.institution, institution],
            [text.position, position],
            [text.segment, segment && segmentNames[segment]],
            [text.role, committeeText[role]],
            [text.from, day(from)],
            [text.until, day(until)],
          ]}
        />
      )}
    </Screen>
  )
}
