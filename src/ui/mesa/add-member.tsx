// One line adds a person to the committee of a year; the rest of her seat is written on its own page.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { MesaId } from '../../domain/id.ts'
import { seatFor } from '../../domain/quorum.ts'
import { fold } from '../../domain/text.ts'
import { joining } from '../../store/committee.ts'
import type { StoredMember } from '../../store/members.ts'
import { record } from '../../store/record.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { readNewcomer } from '../newcomer.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { attendanceText } from '../text/attendance.ts'
import { mesasText as text } from '../text/mesas.ts'
import { mesaLinks } from '../mesa-links.ts'

interface AddMemberProps {
  readonly mesa: string
  readonly space: MesaId
  readonly year: number
  readonly members: readonly StoredMember[]
}

export function AddMember({ mesa, space, year, members }: AddMemberProps) {
  const { store } = useApp()
  const { route } = useLocation()
  const [line, setLine] = useState('')
  const [error, setError] = useState<string>()
  const add = async () => {
    const newcomer = readNewcomer(line)
    const same = newcomer && members.find(({ person }) => fold(person.name ?? '') === fold(newcomer.name))
    if (!newcomer) return setError(text.addNameless)
    if (same) return setError(text.addTwice(same.person.name ?? ''))
    const seat = store.newRecordId()
    const last = Math.max(0, ...members.map(({ membership: { order = 0 } }) => order))
    const role = seatFor(
      members.map(({ membership }) => membership),
      newcomer.institution,
    )
    const changes = joining({
      mesa: space,
      person: store.newRecordId(),
      seat,
      ...newcomer,
      year,
      role,
      order: last + 1,
    })
    setLine('')
    if (!(await keep(() => record(store, ...changes)))) return setLine(line)
    announce(
      role === 'alternate' ? attendanceText.asAlternate(newcomer.name) : attendanceText.inCommittee(newcomer.name),
    )
    route(mesaLinks.seat(mesa, seat))
  }
  return (
    <>
      <TextField
        id="agregar-persona"
        label={text.addLabel}
        hint={text.addHint}
        error={error}
        value={line}
        maxLength={300}
        autocomplete="off"
        onInput={(value) => {
          setLine(value)
          setError(undefined)
        }}
        onEnter={() => void add()}
      />
      <Button icon="plus" onClick={() => void add()}>
        {text.add}
      </Button>
    </>
  )
}
