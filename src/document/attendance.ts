// The attendance list: filled, as rows of a spreadsheet, and blank, as a sheet to be written on by hand (domain.md §2.3).
import type { Attendee } from '../domain/meeting.ts'
import type { LocalDate } from '../domain/time.ts'
import type { Occasion } from './occasion.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Paper } from './paper.ts'

export interface AttendanceWords {
  readonly title: string
  readonly blankTitle: string
  readonly day: (date: LocalDate | undefined, place: string | undefined) => string
  readonly notice: string
  readonly columns: readonly string[]
  readonly blankColumns: readonly [name: string, document: string, institution: string, image: string, sign: string]
  readonly number: string
  readonly sex: (sex: Attendee['sex']) => string
  readonly document: (kind: Attendee['documentKind'], number: string | undefined) => string
  readonly segment: (segment: Attendee['segment']) => string
  readonly state: (state: Attendee['state']) => string
  readonly yesNo: (answer: boolean | undefined) => string
}

/** What stands above the list, its columns, and everybody of whom something was marked. */
export interface AttendanceList {
  readonly heading: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function attendanceList(
  { meeting, mesa }: Occasion,
  words: AttendanceWords,
  acta: MinutesWords,
): AttendanceList {
  const heading = [
    acta.organisation,
    acta.title(meeting.kind, mesa),
    acta.number(meeting.minutesNumber?.trim() || undefined),
  ]
  return {
    heading: [...heading, words.day(meeting.date, meeting.place?.trim() || undefined)],
    columns: [words.number, ...words.columns],
    rows: meeting.attendance
      .filter(({ state }) => state !== undefined)
      .map((each, index) => [
        `${index + 1}`,
        each.name ?? '',
        words.document(each.documentKind, each.documentNumber),
        words.sex(each.sex),
        each.institution ?? '',
        each.position ?? '',
        words.segment(each.segment),
        words.state(each.state),
        words.yesNo(each.imageConsent),
      ]),
  }
}

/** Fills two sheets of A4 with its heading. */
const BLANK_ROWS = 36

export function blankAttendance({ meeting, mesa, plan }: Occasion, words: AttendanceWords, acta: MinutesWords): Paper {
  const [name, document, institution, image, sign] = words.blankColumns
  const number = acta.number(meeting.minutesNumber?.trim() || undefined)
  return {
    issuer: [acta.organisation, acta.territory(plan?.region, mesa?.name)],
    reference: [number],
    title: words.blankTitle,
    sections: [
      {
        blocks: [
          { is: 'paragraph', text: words.day(meeting.date, meeting.place?.trim() || undefined) },
          { is: 'paragraph', text: words.notice },
          {
            is: 'table',
            columns: [
              { name: words.number, size: 'number' },
              { name, size: 'text' },
              { name: document, size: 'short' },
              { name: institution, size: 'text' },
              { name: image, size: 'number' },
              { name: sign, size: 'sign' },
            ],
            rows: Array.from({ length: BLANK_ROWS }, (_, index) => [`${index + 1}`, '', '', '', '', '']),
          },
        ],
      },
    ],
    running: [words.blankTitle, number].join(' · '),
    footer: '',
  }
}
