// What a record is called in «Envíos».
import type { StoredMeeting } from '../../store/meetings.ts'
import type { Shipment } from '../../store/shipments.ts'
import type { MesaNames } from '../mesas.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { outboxText } from '../text/outbox.ts'

export const titleOfMeeting = ({ kind, mesa, date }: StoredMeeting, mesas: MesaNames): string =>
  outboxText.titleOf(meetingTitle(kind, mesas.get(mesa)?.level), date)

export function shipmentTitle({ type, meeting }: Shipment, mesas: MesaNames): string {
  if (meeting) return titleOfMeeting(meeting, mesas)
  const { kinds } = outboxText
  return Object.entries(kinds).find(([name]) => name === type)?.[1] ?? kinds.other
}
