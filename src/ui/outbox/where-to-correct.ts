// Where in a meeting the words stand that were not accepted: the screen and, on it, the field.
import { meetingShape } from '../../domain/meeting.ts'
import { leafSchema, path as leafPath } from '../../domain/record.ts'
import type { Shipment } from '../../store/shipments.ts'
import { links } from '../links.ts'

/** Fields of «Datos», each under its own name. */
const DETAILS = /^(date|startTime|endTime|noticeReadAt|venue|place|minutesNumber|convener|callNotice|chair|secretary)$/

/**
 * What this very program would not take comes first; else the longest, for that is what is too long.
 * @returns the address of the field; of the meeting where the refused change has none
 */
export function whereToCorrect({ rec, refused }: Pick<Shipment, 'rec' | 'refused'>): string {
  const leaves = Object.entries(refused).flatMap(([at, value]) => {
    const [address, isWrong] = [addressOf(rec, at), value !== null && !fits(at, value)]
    return address ? [{ address, isWrong, size: JSON.stringify(value).length }] : []
  })
  const [first] = leaves.sort((a, b) => Number(b.isWrong) - Number(a.isWrong) || b.size - a.size)
  return first?.address ?? links.meeting(rec)
}

function fits(at: string, value: unknown): boolean {
  const known = leafPath.safeParse(at)
  const schema = known.success ? leafSchema(meetingShape, known.data) : undefined
  return schema?.safeParse(value).success ?? true
}

function addressOf(rec: string, at: string): string | undefined {
  const [head = '', key = '', field] = at.split('/')
  switch (head) {
    case 'attendance':
      return `${links.part(rec, 'attendance')}#asistencia-${key}`
    case 'agenda':
      return field === 'notes'
        ? `${links.part(rec, 'development')}#notas-${key}`
        : `${links.part(rec, 'agenda')}#punto-${key}`
    case 'agreements':
      return `${links.agreement(rec, key)}#acuerdo`
    case 'otherNotes':
      return `${links.part(rec, 'development')}#otros`
    default:
      return DETAILS.test(head) ? `${links.part(rec, 'details')}#${head}` : undefined
  }
}
