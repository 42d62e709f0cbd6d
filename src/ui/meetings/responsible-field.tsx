// «¿Quién se encarga?»: who is here comes first; anyone else can be written.
import { useState } from 'preact/hooks'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { agreementsText } from '../text/meeting-agreements.ts'
import { attendanceRows, institutionsHere } from './attendance-rows.ts'
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

export function ResponsibleField({ open: { meeting }, responsible, set }: ResponsibleFieldProps) {
  const members = useMembers(meeting)
  const [showsAll, setShowsAll] = useState(false)
  const [writesOther, setWritesOther] = useState(false)
  if (!members) return null
  const earlier = meeting.agreements.flatMap((each) => each.responsible ?? [])
  const here = institutionsHere(attendanceRows(meeting, members))
  const all = [...here, ...[...new Set(earlier)].filter((name) => name !== responsible && !here.includes(name))]
  const few = all.slice(0, FEW)
  const shown = showsAll || (responsible && all.includes(responsible) && !few.includes(responsible)) ? all : few
  const isOther = writesOther || (!!responsible && !all.includes(responsible))
  const choose = (name: string) => {
    setWritesOther(name === OTHER && !isOther)
    if (name === OTHER) return
    void keep(() => set({ responsible: name === responsible ? null : name }))
  }
  return (
    <>
      <Choices
        label={agreementsText.who}
        options={[
          ...shown.map((name) => ({ value: name, label: name })),
          { value: OTHER, label: agreementsText.otherPerson },
        ]}
        value={isOther ? OTHER : responsible}
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
          maxLength={300}
          stored={responsible}
          save={(name) => set({ responsible: name || null })}
        />
      )}
    </>
  )
}
