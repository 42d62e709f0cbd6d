// The attendance list: filled, as rows of a spreadsheet, and blank, as a sheet to be written on by hand (domain.md §2.3).
import { countByDay, daysOf, daysOfMeeting } from '../domain/attendance-days.ts'
import type { Attendee } from '../domain/meeting.ts'
import { isMinor } from '../domain/minor.ts'
import type { LocalDate } from '../domain/time.ts'
import { actaHead } from './acta-head.ts'
import { filled } from './minutes-pieces.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Occasion } from './occasion.ts'
import type { Paper } from './paper.ts'

export interface AttendanceWords {
  readonly title: string
  readonly blankTitle: string
  readonly held: (days: readonly LocalDate[], place: string | undefined) => string
  /** Over the column of one day, of several. */
  readonly onDay: (day: LocalDate) => string
  readonly notice: string
  readonly columns: Readonly<Record<ListColumn, string>>
  readonly blankColumns: readonly [name: string, document: string, institution: string, image: string, sign: string]
  readonly sex: (sex: Attendee['sex']) => string
  readonly document: (kind: Attendee['documentKind'], number: string | undefined) => string
  readonly segment: (segment: Attendee['segment']) => string
  readonly state: (state: Attendee['state']) => string
  readonly yesNo: (answer: boolean | undefined) => string
}

/** What stands above the list, its columns, and everybody of whom something was marked. */
export interface AttendanceList {
  readonly heading: readonly string[]
  readonly columns: readonly { readonly of: ListColumn; readonly name: string }[]
  readonly rows: readonly (readonly string[])[]
}
const BEFORE_DAYS = ['number', 'name', 'document', 'sex', 'institution', 'position', 'segment', 'state'] as const
export type ListColumn = (typeof BEFORE_DAYS)[number] | 'day' | 'image'

/** Of several days, each has its column; who came on more than one of them is still one person. */
export function attendanceList(occasion: Occasion, words: AttendanceWords, acta: MinutesWords): AttendanceList {
  const { meeting } = occasion
  const { title, number } = actaHead(occasion, acta)
  const all = daysOfMeeting(meeting)
  const days = all.length > 1 ? all : []
  const counts = countByDay(meeting)
  const named = (of: ListColumn, name = words.columns[of]) => ({ of, name })
  return {
    heading: [
      acta.organisation,
      title,
      number,
      words.held(all, filled(meeting.place)),
      ...(days.length > 0 ? [[acta.attended(counts.people, null), acta.byDay(counts)].join(' ')] : []),
    ],
    columns: [
      ...BEFORE_DAYS.map((of) => named(of)),
      ...days.map((day) => named('day', words.onDay(day))),
      named('image'),
    ],
    rows: meeting.attendance
      .filter(({ state }) => state !== undefined)
      .map((each, index) => [
        `${index + 1}`,
        each.name ?? '',
        isMinor(each) ? '' : words.document(each.documentKind, each.documentNumber),
        words.sex(each.sex),
        each.institution ?? '',
        each.position ?? '',
        words.segment(each.segment),
        words.state(each.state),
        ...days.map((day) => words.yesNo(daysOf(each, meeting).includes(day))),
        isMinor(each) ? '' : words.yesNo(each.imageConsent),
      ]),
  }
}

/** Fills two sheets of A4 with its heading. */
const BLANK_ROWS = 36

export function blankAttendance(occasion: Occasion, words: AttendanceWords, acta: MinutesWords): Paper {
  const { meeting, mesa, plan } = occasion
  const [name, document, institution, image, sign] = words.blankColumns
  const { number, reference } = actaHead(occasion, acta)
  return {
    issuer: [acta.organisation, acta.territory(plan?.region, mesa?.name)],
    reference,
    title: words.blankTitle,
    sections: [
      {
        blocks: [
          { is: 'paragraph', text: words.held(daysOfMeeting(meeting), filled(meeting.place)) },
          { is: 'paragraph', text: words.notice },
          {
            is: 'table',
            columns: [
              { name: words.columns.number, size: 'number' },
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
