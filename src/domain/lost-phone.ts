// When the notice of a lost phone has to be out: 48 hours after the loss (DS 016-2024-JUS).
import { localDate, localTime } from './time.ts'

const HOURS_48 = 48 * 3_600_000

/** In the hour of Lima, which has no summer time; null where the day or the hour is none. */
export function noticeLimit(day: string, hour: string): { readonly lost: number; readonly limit: number } | null {
  if (!localDate.safeParse(day).success || !localTime.safeParse(hour).success) return null
  const lost = Date.parse(`${day}T${hour}:00-05:00`)
  return { lost, limit: lost + HOURS_48 }
}
