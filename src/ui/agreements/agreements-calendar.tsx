// The agreements that are listed and fall due, for the calendar of whoever looks at them.
import { dateOf } from '../../domain/time.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import { useApp } from '../app-context.ts'
import { CalendarButton } from '../calendar-button.tsx'
import type { MesaNames } from '../mesas.ts'
import { calendarText as text } from '../text/calendar.ts'
import { agreementDays } from './agreement-days.ts'

interface AgreementsCalendarProps {
  readonly tracked: readonly TrackedAgreement[]
  readonly mesas: MesaNames
}

export function AgreementsCalendar({ tracked, mesas }: AgreementsCalendarProps) {
  const { store } = useApp()
  const content = async () => {
    const { calendarFile } = await import('../../document/calendar.ts')
    const days = agreementDays(tracked, mesas, dateOf(store.now()))
    return { calendar: calendarFile(text.agreements, days, store.now()), count: days.length }
  }
  return <CalendarButton file={text.agreementsFile} none={text.noAgreements} content={content} />
}
