// What each part of a meeting says, as pairs of name and value: to look over before closing, and to read afterwards.
import { countByDay, daysOfMeeting } from '../../domain/attendance-days.ts'
import { isClosed, type Meeting } from '../../domain/meeting.ts'
import { isPresent } from '../../domain/meeting-brief.ts'
import type { Part } from '../../domain/meeting-parts.ts'
import type { ActaNumber } from '../../domain/minutes-number.ts'
import type { Activity } from '../../domain/plan.ts'
import { hasQuorum, isMet, type CommitteeRule } from '../../domain/quorum.ts'
import { womenAndMen } from '../../domain/women-and-men.ts'
import { daysText } from '../text/attendance-days.ts'
import { attendanceText, minorsInWords, peoplesInWords } from '../text/attendance.ts'
import { committeeText } from '../text/committee.ts'
import { capital, joined, longDate, time12 } from '../text/format.ts'
import { agendaText, developmentText } from '../text/meeting-agenda.ts'
import { agreementsText, decisionInWords } from '../text/meeting-agreements.ts'
import { detailsText, modalityNames } from '../text/meeting-details.ts'
import { numberText } from '../text/minutes-number.ts'
import { reviewText } from '../text/meeting-review.ts'
import { kindNames } from '../text/meeting-title.ts'
import { meetingsText, partNames } from '../text/meetings.ts'
import { headcount, quorumIn, type AttendanceRow } from '../../domain/attendance-rows.ts'

export interface Said {
  readonly label: string
  /** Empty where nothing was recorded. */
  readonly value: string
}

/** What the parts need beside the meeting. */
export interface Around {
  readonly mesa: string
  readonly number: ActaNumber
  readonly rows: readonly AttendanceRow[]
  readonly rule: CommitteeRule | null
  readonly activities: readonly Activity[]
}

export function summaryOf(meeting: Meeting, part: Part, around: Around): readonly Said[] {
  switch (part) {
    case 'details':
      return detailsOf(meeting, around)
    case 'attendance':
      return attendanceOf(meeting, around)
    case 'agenda':
      return agendaOf(meeting)
    case 'development':
      return developmentOf(meeting)
    case 'agreements':
      return agreementsOf(meeting)
  }
}

/** Of what few meetings have, nothing is said where there is nothing. */
const written = (label: string, value: string | undefined): Said[] => (value?.trim() ? [{ label, value }] : [])

function detailsOf(meeting: Meeting, { mesa, activities, number }: Around): Said[] {
  const days = daysOfMeeting(meeting)
  const { kind, date, startTime, endTime, place, noticeReadAt } = meeting
  const activity = activities.find(({ key }) => key === meeting.activity)
  return [
    { label: detailsText.mesa, value: mesa },
    { label: detailsText.kind, value: kind ? kindNames[kind] : '' },
    { label: detailsText.minutesNumber, value: numberText.withBefore(number) },
    ...written(detailsText.space, meeting.space),
    { label: detailsText.date, value: date ? longDate(date) : '' },
    ...written(daysText.days, days.length > 1 ? daysText.all(days) : ''),
    { label: detailsText.startTime, value: startTime ? time12(startTime) : '' },
    { label: detailsText.endTime, value: endTime ? time12(endTime) : '' },
    { label: detailsText.place, value: place ?? '' },
    { label: detailsText.venue, value: meeting.venue ?? '' },
    ...written(detailsText.modality, meeting.modality && modalityNames[meeting.modality]),
    { label: detailsText.convener, value: meeting.convener ?? '' },
    { label: detailsText.callNotice, value: meeting.callNotice ?? '' },
    { label: detailsText.chair, value: meeting.chair ?? '' },
    { label: detailsText.secretary, value: meeting.secretary ?? '' },
    ...written(detailsText.interpreter, meeting.interpreter),
    { label: detailsText.notice, value: noticeReadAt ? time12(noticeReadAt) : '' },
    { label: detailsText.activity, value: activity?.text ?? '' },
    ...written(detailsText.nextDate, meeting.nextDate && longDate(meeting.nextDate)),
    ...written(detailsText.nextPlace, meeting.nextPlace),
  ]
}

function attendanceOf(meeting: Meeting, { rows, rule }: Around): Said[] {
  const { minors = [], peoples = [] } = meeting
  const { present, expected } = headcount(rows)
  const named = (state: 'late' | 'excused') =>
    rows.filter(({ attendee }) => attendee.state === state).map(({ attendee }) => attendee.name ?? '')
  const here = rows.map(({ attendee }) => attendee).filter(isPresent)
  const { women, men } = womenAndMen(here)
  const people = here.map(({ name = '', institution, role }) => {
    const whence = [institution, role === 'alternate' && attendanceText.alternate].filter(Boolean).join(', ')
    return whence ? `${name} (${whence})` : name
  })
  const count = (label: string, n: number): Said[] => (n > 0 ? [{ label, value: String(n) }] : [])
  return [
    { label: reviewText.present, value: present > 0 ? meetingsText.present(present, expected) : '' },
    ...quorumOf(meeting, rows, rule),
    ...(daysOfMeeting(meeting).length > 1
      ? [{ label: daysText.byDay, value: daysText.counts(countByDay(meeting)) }]
      : []),
    { label: attendanceText.list, value: people.join('\n') },
    ...names(reviewText.late, named('late')),
    ...names(reviewText.excused, named('excused')),
    ...count(reviewText.women, women),
    ...count(reviewText.men, men),
    ...filled(attendanceText.minors, minorsInWords(minors)),
    ...filled(attendanceText.peoples, peoplesInWords(peoples)),
    ...count(reviewText.imagesRefused, here.filter(({ imageConsent }) => imageConsent === false).length),
  ]
}

/** Of a closed acta, what it says itself: the committee may have changed since. */
function quorumOf(meeting: Meeting, rows: readonly AttendanceRow[], rule: CommitteeRule | null): Said[] {
  const now = !isClosed(meeting) && hasQuorum(meeting.kind) ? quorumIn(rows, rule) : null
  const { members = now?.members, membersPresent = now?.present } = meeting
  if (members === undefined || membersPresent === undefined) return []
  const isEvaluated = meeting.quorum !== undefined || (now !== null && now.needed !== null)
  const isEnough = meeting.quorum === 'met' || (now !== null && isMet(now))
  const { met, notMet, notEvaluated } = committeeText
  return [
    { label: committeeText.membersPresent, value: committeeText.ofMembers(membersPresent, members) },
    { label: committeeText.rule, value: isEvaluated ? (isEnough ? met : notMet) : notEvaluated },
  ]
}

const filled = (label: string, value: string): Said[] => (value ? [{ label, value }] : [])
const names = (label: string, list: readonly string[]): Said[] => filled(label, list.length > 0 ? joined(list) : '')

function agendaOf({ agenda, previousMinutes, previousNote }: Meeting): Said[] {
  const points = agenda.map(({ text = '' }, index) => ({ label: reviewText.point(index + 1), value: text }))
  const done = previousMinutes && agendaText.previousMinutes[previousMinutes]
  const value = [done, previousNote?.trim()].filter(Boolean).join('. ')
  return value ? [...points, { label: agendaText.previousName, value }] : points
}

function developmentOf({ agenda, reports, otherNotes = '' }: Meeting): Said[] {
  const points = agenda.map(({ text, notes = '' }, index) => ({
    label: text ?? reviewText.point(index + 1),
    value: notes,
  }))
  if (reports?.trim()) points.push({ label: developmentText.reports, value: reports })
  return [...points, ...(otherNotes || points.length === 0 ? [{ label: reviewText.others, value: otherNotes }] : [])]
}

function agreementsOf({ agreements, noAgreements }: Meeting): Said[] {
  if (agreements.length === 0 && noAgreements) {
    return [{ label: partNames.agreements, value: meetingsText.noAgreements }]
  }
  return agreements.map(({ text, responsible, due, voice, ...how }, index) => {
    const [what, who] = [text ?? agreementsText.withoutText, responsible ?? agreementsText.noResponsible]
    const when = due ? agreementsText.due(due) : agreementsText.noDue
    const more = [capital(decisionInWords(how)), voice ? agreementsText.withVoice : ''].filter(Boolean)
    return { label: reviewText.agreement(index + 1), value: [what, who, when, ...more].join(' · ') }
  })
}
