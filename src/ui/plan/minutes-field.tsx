// «¿Por qué acta?»: one that was closed in this notebook, or what it is called.
import type { RecordId } from '../../domain/id.ts'
import type { LocalDate } from '../../domain/time.ts'
import { closedMeetings, type ClosedMeeting } from '../../store/closed-meetings.ts'
import type { AgreedBy } from '../../store/plan-changes.ts'
import { useApp, useLive } from '../app-context.ts'
import { useMesas, type MesaNames } from '../mesas.ts'
import { TextField } from '../parts/field.tsx'
import { meetingTitle } from '../text/meeting-title.ts'
import { planChangeText as text } from '../text/plan-change.ts'

interface MinutesFieldProps {
  readonly value: AgreedBy
  /** @param on its day */
  readonly onChoose: (by: AgreedBy, on?: LocalDate) => void
  readonly error: string | undefined
}

/** Chosen, and not in the notebook. */
const OTHER = '-'

export function MinutesField({ value: { minutes, minutesName }, onChoose, error }: MinutesFieldProps) {
  const { store } = useApp()
  const all = useLive(() => closedMeetings(store), [store])
  const mesas = useMesas()
  if (!all || !mesas) return null
  const choose = (id: string) => {
    const found = all.find((each) => each.id === id)
    if (found) onChoose({ minutes: found.id, minutesName: nameOf(found, mesas) }, found.date)
    else onChoose(id === OTHER ? { minutesName: '' } : {})
  }
  const isOther = minutes === undefined && minutesName !== undefined
  return (
    <>
      <div class="field">
        <label for="cambio-acta">{text.minutes}</label>
        <select
          id="cambio-acta"
          aria-invalid={error && !isOther ? true : undefined}
          aria-describedby={error && !isOther ? 'cambio-acta-error' : undefined}
          value={minutes ?? (isOther ? OTHER : '')}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{text.choose}</option>
          {all.map((each) => (
            <option key={each.id} value={each.id}>
              {text.option(
                each.number || text.noNumber,
                titleOf(each, mesas),
                mesas.get(each.mesa)?.name ?? '',
                each.date,
              )}
            </option>
          ))}
          <option value={OTHER}>{text.otherMinutes}</option>
        </select>
        {error && !isOther && (
          <p id="cambio-acta-error" class="field-error">
            {error}
          </p>
        )}
      </div>
      {isOther && (
        <TextField
          id="cambio-acta-nombre"
          label={text.minutesName}
          hint={text.minutesNameHint}
          value={minutesName}
          maxLength={300}
          error={error}
          onInput={(name) => onChoose({ minutesName: name })}
        />
      )}
    </>
  )
}

const titleOf = ({ kind, mesa }: ClosedMeeting, mesas: MesaNames): string => meetingTitle(kind, mesas.get(mesa)?.level)

const nameOf = (each: ClosedMeeting, mesas: MesaNames): string =>
  text.minutesSaid(each.number, titleOf(each, mesas), each.date)

/** Of whom it may be asked: an acta chosen, or named. */
export const isNamed = ({ minutes, minutesName }: AgreedBy): boolean => Boolean(minutes ?? minutesName?.trim())

export const minutesIn = ({ minutes, minutesName }: AgreedBy): { minutes?: RecordId; minutesName?: string } => ({
  ...(minutes && { minutes }),
  ...(minutesName?.trim() && { minutesName: minutesName.trim() }),
})
