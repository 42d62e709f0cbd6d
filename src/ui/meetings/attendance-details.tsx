// What else may be noted of a person who attends. All of it is voluntary (Ley 29733).
import { useEffect, useRef } from 'preact/hooks'
import type { Json } from '../../domain/json.ts'
import { checkDni } from '../../domain/dni.ts'
import { isMinor } from '../../domain/minor.ts'
import { segment } from '../../domain/membership.ts'
import { documentKind, type Person } from '../../domain/person.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { attendanceText, documentNames, segmentNames } from '../text/attendance.ts'
import { withValues, type AttendanceRow } from '../../domain/attendance-rows.ts'
import { entryPatch, type EntryValues } from './patches.ts'
import { SavedField } from '../saved-field.tsx'
import { offerUndo } from './undo.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

interface AttendanceDetailsProps {
  readonly open: OpenMeeting
  readonly row: AttendanceRow
  readonly onClose: () => void
}

const SEXES = [
  { value: 'female', label: attendanceText.female },
  { value: 'male', label: attendanceText.male },
] as const
const CONSENTS = [
  { value: 'yes', label: attendanceText.yes },
  { value: 'no', label: attendanceText.no },
] as const

export function AttendanceDetails({ open: { meeting }, row, onClose }: AttendanceDetailsProps) {
  const save = useSave(meeting)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { attendee, key } = row
  const set = (values: EntryValues<'attendance'>) => save(entryPatch('attendance', key, withValues(row, values)))
  /** Choosing again what is chosen takes it away. */
  const choose = <V extends Json>(name: keyof EntryValues<'attendance'>, now: V | undefined, value: V) =>
    void keep(() => set({ [name]: now === value ? null : value }))
  const field = (name: 'name' | 'institution' | 'position') => ({
    id: `${name}-${key}`,
    label: attendanceText[name],
    maxLength: 300,
    stored: attendee[name],
    save: (value: string) => set({ [name]: value || null }),
  })
  const chooseSegment = (chosen: string) => {
    const { documentKind: kind = null, documentNumber = null, phone = null, imageConsent = null } = attendee
    const before = { documentKind: kind, documentNumber, phone, imageConsent }
    const isPrivate = isMinor({ segment: segment.safeParse(chosen).data })
    void keep(() => set({ segment: chosen || null, ...(isPrivate && NOTHING_OF_MINORS) }))
    if (!isPrivate || Object.values(before).every((value) => value === null)) return
    const undo = () => void keep(() => set({ ...before, segment: attendee.segment ?? null }))
    offerUndo({ text: attendanceText.minorCleared, undo })
  }
  return (
    <div class="attendance-more">
      <h2 ref={heading} tabIndex={-1}>
        {attendanceText.moreOf(attendee.name ?? '')}
      </h2>
      <p class="quiet">{attendanceText.voluntary}</p>
      <SavedField {...field('name')} />
      <SavedField {...field('institution')} />
      <SavedField {...field('position')} />
      <Choices
        label={attendanceText.sex}
        options={SEXES}
        value={attendee.sex}
        onChoose={(sex) => choose('sex', attendee.sex, sex)}
      />
      <div class="field">
        <label for={`segment-${key}`}>{attendanceText.segment}</label>
        <select
          id={`segment-${key}`}
          value={attendee.segment ?? ''}
          onChange={({ currentTarget }) => chooseSegment(currentTarget.value)}
        >
          <option value="">{attendanceText.noSegment}</option>
          {segment.options.map((each) => (
            <option key={each} value={each}>
              {segmentNames[each]}
            </option>
          ))}
        </select>
      </div>
      {isMinor(attendee) ? (
        <p class="meeting-hint">{attendanceText.minorPerson}</p>
      ) : (
        <PersonalData row={row} set={set} choose={choose} />
      )}
      <Button onClick={onClose}>{attendanceText.closeMore}</Button>
    </div>
  )
}

const NOTHING_OF_MINORS = { documentKind: null, documentNumber: null, phone: null, imageConsent: null } as const

interface PersonalDataProps {
  readonly row: AttendanceRow
  readonly set: (values: EntryValues<'attendance'>) => Promise<void>
  readonly choose: <V extends Json>(name: keyof EntryValues<'attendance'>, now: V | undefined, value: V) => void
}

/** What is never asked of a minor. */
function PersonalData({ row: { attendee, key }, set, choose }: PersonalDataProps) {
  const consent = attendee.imageConsent === undefined ? undefined : attendee.imageConsent ? 'yes' : 'no'
  const isNumbered = attendee.documentKind !== 'pending' && attendee.documentKind !== 'none'
  return (
    <>
      <Choices
        label={attendanceText.document}
        options={documentKind.options.map((each) => ({ value: each, label: documentNames[each] }))}
        value={attendee.documentKind}
        onChoose={(each) => choose('documentKind', attendee.documentKind, each)}
      />
      {attendee.documentKind && isNumbered && (
        <SavedField
          id={`documentNumber-${key}`}
          label={attendanceText.documentNumber}
          maxLength={40}
          autocomplete="off"
          {...numberHelp(attendee)}
          stored={attendee.documentNumber}
          save={(value) => set({ documentNumber: value || null })}
        />
      )}
      <Choices
        label={attendanceText.imageConsent}
        options={CONSENTS}
        value={consent}
        onChoose={(answer) => choose('imageConsent', attendee.imageConsent, answer === 'yes')}
      />
      <SavedField
        id={`phone-${key}`}
        label={attendanceText.phone}
        type="tel"
        maxLength={40}
        autocomplete="off"
        stored={attendee.phone}
        save={(value) => set({ phone: value || null })}
      />
    </>
  )
}

/** A doubtful number is told, never refused. */
function numberHelp({ documentKind: kind, documentNumber = '' }: Pick<Person, 'documentKind' | 'documentNumber'>) {
  if (kind !== 'dni') return {}
  const check = documentNumber === '' ? 'plain' : checkDni(documentNumber)
  const doubts = { short: attendanceText.dniShort, wrong: attendanceText.dniWrong, plain: undefined, right: undefined }
  return { hint: attendanceText.dniHint, error: doubts[check] }
}
