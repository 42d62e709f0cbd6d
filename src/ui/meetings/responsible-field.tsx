// «¿Quién se encarga?»: who is here comes first; anyone else can be written; several may share it.
import { useState } from 'preact/hooks'
import { responsiblesIn, responsiblesLine } from '../../domain/responsibles.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { agreementsText } from '../text/meeting-agreements.ts'
import { attendanceRows, institutionsHere } from '../../domain/attendance-rows.ts'
import type { EntryValues } from './patches.ts'
import { SavedField } from '../saved-field.tsx'
import { useMembers, type OpenMeeting } from './use-meeting.ts'

interface ResponsibleFieldProps {
  readonly open: OpenMeeting
  readonly responsible: string | undefined
  readonly set: (values: EntryValues<'agreements'>) => Promise<void>
}

const FEW = 6
const OTHER = ' '
/** What the line of an acta takes. */
const LONGEST = 300

export function ResponsibleField({ open: { meeting }, responsible, set }: ResponsibleFieldProps) {
  const members = useMembers(meeting)
  const [showsAll, setShowsAll] = useState(false)
  const [writesOther, setWritesOther] = useState(false)
  const [isFull, setFull] = useState(false)
  if (!members) return null
  const chosen = responsiblesIn(responsible)
  const earlier = meeting.agreements.flatMap((each) =>
    each.responsible === responsible ? [] : responsiblesIn(each.responsible),
  )
  const here = institutionsHere(attendanceRows(meeting, members))
  const all = [...new Set([...here, ...earlier])]
  const few = all.slice(0, FEW)
  const shown = showsAll || chosen.some((name) => all.includes(name) && !few.includes(name)) ? all : few
  const others = chosen.filter((name) => !all.includes(name))
  const isOther = writesOther || others.length > 0
  const write = (names: readonly string[]) => set({ responsible: responsiblesLine(names) || null })
  const choose = (name: string) => {
    if (name === OTHER) return setWritesOther(!isOther)
    const next = chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]
    const isTooLong = responsiblesLine(next).length > LONGEST
    setFull(isTooLong)
    if (!isTooLong) void keep(() => write(next))
  }
  return (
    <>
      <Choices
        label={agreementsText.who}
        options={[
          ...shown.map((name) => ({ value: name, label: name })),
          { value: OTHER, label: agreementsText.otherPerson },
        ]}
        value={isOther ? [...chosen, OTHER] : chosen}
        onChoose={choose}
      />
      {shown.length < all.length && (
        <p>
          <Button
            kind="quiet"
            onClick={() => setShowsAll(true)}
            children={agreementsText.moreInstitutions(all.length)}
          />
        </p>
      )}
      {isOther && (
        <SavedField
          id="responsable"
          label={agreementsText.otherPersonField}
          hint={others.length > 0 ? agreementsText.otherPersonHint : undefined}
          maxLength={Math.max(1, LONGEST - responsiblesLine(chosen.filter((name) => all.includes(name))).length - 2)}
          stored={responsiblesLine(others)}
          save={(names) => write([...chosen.filter((name) => all.includes(name)), ...responsiblesIn(names)])}
        />
      )}
      {isFull && (
        <p class="meeting-hint" role="status">
          {agreementsText.tooManyNames}
        </p>
      )}
    </>
  )
}
