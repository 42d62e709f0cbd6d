// What the calendar shows of agreements that fall due.
import type { CalendarEntry } from '../../document/calendar.ts'
import { isLate } from '../../domain/follow-up.ts'
import { localDate, type LocalDate } from '../../domain/time.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import type { MesaNames } from '../mesas.ts'
import { agreementsText } from '../text/agreements.ts'
import { calendarText as text } from '../text/calendar.ts'

/** Only what is open and has a day that has not passed. */
export function agreementDays(
  tracked: readonly TrackedAgreement[],
  mesas: MesaNames,
  today: LocalDate,
): CalendarEntry[] {
  return tracked.flatMap(({ agreement, meeting, held, mesa, standing }): CalendarEntry[] => {
    const day = localDate.safeParse(standing.due)
    if (!standing.isOpen || !day.success || isLate(standing, today)) return []
    const what = agreement.text?.trim() || agreementsText.noText
    const who = agreement.responsible?.trim() || agreementsText.noResponsible
    const origin = text.from(mesas.get(mesa)?.name ?? '', held.minutesNumber)
    const detail = [what, text.responsible(who), origin].join('\n')
    return [{ uid: `acuerdo-${meeting}-${agreement.key}`, day: day.data, title: text.due(what), detail }]
  })
}
