// Whose data a phone may have had: everybody named in the records of the mesas it could read.
import type { MesaId } from '../domain/id.ts'
import { meetingShape } from '../domain/meeting.ts'
import { membershipShape } from '../domain/membership.ts'
import { personShape } from '../domain/person.ts'
import { recordOf } from '../domain/record.ts'
import type { HeldPerson } from '../protocol/devices.ts'
import { isRemoved, valuesOf, type Row } from '../protocol/row.ts'

/** The kinds of records that name people. */
export const NAMING = ['person', 'membership', 'meeting'] as const

/** Each once in each mesa, by name and institution, in the order of the alphabet. */
export function heldPeople(mesa: MesaId, rows: readonly Row[]): HeldPerson[] {
  const live = rows.filter((row) => !isRemoved(row))
  const persons = new Map(
    live.filter(({ type }) => type === 'person').map((row) => [row.id, recordOf(personShape, valuesOf(row))]),
  )
  const seated = live
    .filter(({ type }) => type === 'membership')
    .map((row) => recordOf(membershipShape, valuesOf(row)))
    .map(({ person, institution }) => ({ ...(person && persons.get(person)), institution }))
  const present = live
    .filter(({ type }) => type === 'meeting')
    .flatMap((row) => recordOf(meetingShape, valuesOf(row)).attendance)
  const found = new Map<string, HeldPerson>()
  for (const { name, institution, phone, documentNumber } of [...seated, ...present, ...persons.values()].map(whole)) {
    const isKnown = [...found.values()].some((each) => each.name === name)
    if (name === '' || (institution === '' && isKnown)) continue
    const before = found.get(`${name}\n${institution}`)
    const hasPhone = phone !== '' || before?.hasPhone === true
    const hasDocument = documentNumber !== '' || before?.hasDocument === true
    found.set(`${name}\n${institution}`, { name, institution, mesa, hasPhone, hasDocument })
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'es-PE'))
}

interface Named {
  readonly name?: string | undefined
  readonly institution?: string | undefined
  readonly phone?: string | undefined
  readonly documentNumber?: string | undefined
}
const whole = ({ name = '', institution = '', phone = '', documentNumber = '' }: Named) => ({
  name: name.trim(),
  institution: institution.trim(),
  phone: phone.trim(),
  documentNumber: documentNumber.trim(),
})
