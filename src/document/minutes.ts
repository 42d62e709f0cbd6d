// The acta of a meeting as a paper, in the order the Mesa's actas have (domain.md §2.3). Its words come in from outside.
import type { Addendum } from '../domain/addendum.ts'
import type { EntryKey } from '../domain/id.ts'
import { isClosed, presentIn, type Agreement, type Attendee, type Meeting } from '../domain/meeting.ts'
import type { Mesa } from '../domain/mesa.ts'
import type { District } from '../domain/place.ts'
import type { Plan } from '../domain/plan.ts'
import type { Signed } from '../domain/signature.ts'
import { dateOf, timeOf } from '../domain/time.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Block, Paper, Section } from './paper.ts'

/** A meeting with what is known around it. */
export interface Occasion {
  readonly meeting: Meeting
  readonly mesa: Mesa | null
  /** The district its place lies in. */
  readonly district: District | null
  readonly plan: Plan | null
  /** By attendee. */
  readonly signatures?: ReadonlyMap<EntryKey, Signed> | undefined
  /** What was added since it was closed, the oldest first. */
  readonly addenda?: readonly Addendum[]
  /** Of a closed acta: its check code, and the address at which it is checked. */
  readonly seal?: { readonly code: string; readonly link: string } | null
}

/** Pure: the same meeting and words give the same paper. */
export function minutesPaper(occasion: Occasion, words: MinutesWords): Paper {
  const { meeting, mesa, plan } = occasion
  const number = words.number(filled(meeting.minutesNumber))
  const territory = words.territory(plan?.region, mesa?.name)
  const draft = isClosed(meeting) ? [] : [words.draft]
  return {
    issuer: [words.organisation, territory],
    reference: [number, ...draft],
    title: words.title(meeting.kind, mesa),
    sections: [
      { blocks: openingOf(occasion, words), inSummary: true },
      { ...headed(1, words.agenda, [agendaOf(meeting, words)]), inSummary: true },
      headed(2, words.development, developmentOf(meeting, words)),
      { ...headed(3, words.agreements, [agreementsOf(occasion, words)]), inSummary: true },
      { blocks: [paragraph(words.closing(meeting.endTime))] },
      headed(4, words.signatures(presentIn(meeting).length), signaturesOf(occasion, words)),
      ...addendaOf(occasion, words),
    ],
    running: [number, territory, ...draft].join(' · '),
    footer: footerOf(occasion, words),
    ...sealOf(occasion, words),
  }
}

/** Its own part of the paper, after the signatures: none of it was signed with them. */
function addendaOf({ addenda = [] }: Occasion, words: MinutesWords): Section[] {
  if (addenda.length === 0) return []
  const blocks = addenda.flatMap(({ text, date, by }, index) => {
    const [first = '', ...rest] = (filled(text) ?? words.notRecorded).split(/\s*\n\s*/)
    return [paragraph(first, words.addendum(index + 1, date, filled(by))), ...rest.map((each) => paragraph(each))]
  })
  return [{ ...headed(5, words.addenda, blocks), inSummary: true }]
}

function sealOf({ seal }: Occasion, words: MinutesWords): Pick<Paper, 'seal'> {
  if (!seal) return {}
  const { checkCode: label, checkHow: explanation, codeInGroups } = words
  return { seal: { label, explanation, code: codeInGroups(seal.code), link: seal.link } }
}

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined
const paragraph = (text: string, lead?: string): Block => ({ is: 'paragraph', text, ...(lead && { lead }) })
const headed = (number: number, heading: string, blocks: readonly Block[]): Section => ({ number, heading, blocks })

/** Place, day and hour; then who called, led and came, what was read aloud, which activity of the plan it serves. */
function openingOf({ meeting, district, plan }: Occasion, words: MinutesWords): Block[] {
  const { date, startTime, noticeReadAt } = meeting
  const [place, venue] = [filled(meeting.place), filled(meeting.venue)]
  const [convener, callNotice] = [filled(meeting.convener), filled(meeting.callNotice)]
  const [chair, secretary] = [filled(meeting.chair), filled(meeting.secretary)]
  const present = presentIn(meeting)
  const women = present.filter(({ sex }) => sex === 'female').length
  const men = present.filter(({ sex }) => sex === 'male').length
  const excused = meeting.attendance
    .filter(({ state }) => state === 'excused')
    .flatMap(({ name }) => filled(name) ?? [])
  const activity = plan?.activities.find(({ key }) => key === meeting.activity)
  const circumstances = [
    (convener ?? callNotice) && words.convened(convener, callNotice),
    (chair ?? secretary) && words.presided(chair, secretary),
    present.length > 0 && words.attended(present.length, women + men === present.length ? { women, men } : null),
    meeting.minors?.some((each) => each > 0) && words.minors(meeting.minors),
    excused.length > 0 && words.excused(excused),
    noticeReadAt && words.noticeRead(noticeReadAt),
    activity?.text && words.activity(activity.text, plan?.year),
  ].filter(Boolean)
  const opening = paragraph(words.opening({ place, district, venue, date, startTime }))
  return circumstances.length > 0 ? [opening, paragraph(circumstances.join(' '))] : [opening]
}

function agendaOf({ agenda }: Meeting, words: MinutesWords): Block {
  const items = agenda.map(({ text }) => filled(text) ?? words.notRecorded)
  return items.length > 0 ? { is: 'list', items } : paragraph(words.notRecorded)
}

function developmentOf({ agenda, otherNotes }: Meeting, words: MinutesWords): Block[] {
  const points = agenda.map(({ notes }, index) => ({ lead: words.point(index + 1), text: filled(notes) }))
  const others = { lead: words.otherNotes, text: filled(otherNotes) }
  const said = others.text ? [...points, others] : points
  if (said.every(({ text }) => !text)) return [paragraph(words.notRecorded)]
  return said.flatMap(({ lead, text = words.notRecorded }) => {
    const [first = '', ...rest] = text.split(/\s*\n\s*/)
    return [paragraph(first, lead), ...rest.map((each) => paragraph(each))]
  })
}

function agreementsOf({ meeting: { agreements, noAgreements }, plan }: Occasion, words: MinutesWords): Block {
  if (agreements.length === 0) return paragraph(noAgreements ? words.noAgreements : words.notRecorded)
  const { number, text, responsible, due, line } = words.columns
  const lines = agreements.map((agreement) => lineOf(agreement, plan, words))
  const hasLines = lines.some(Boolean)
  return {
    is: 'table',
    columns: [
      { name: number, size: 'number' },
      { name: text, size: 'text' },
      { name: responsible, size: 'text' },
      { name: due, size: 'short' },
      ...(hasLines ? [{ name: line, size: 'short' } as const] : []),
    ],
    rows: agreements.map((agreement, index) => [
      `${index + 1}`,
      filled(agreement.text) ?? words.notRecorded,
      filled(agreement.responsible) ?? words.notRecorded,
      words.dueDay(agreement.due),
      ...(hasLines ? [lines[index] ?? ''] : []),
    ]),
  }
}

/** «4. Participación», of the activity an agreement serves. */
function lineOf(agreement: Agreement, plan: Plan | null, words: MinutesWords): string {
  const activity = plan?.activities.find(({ key }) => key === agreement.activity)
  const line = plan?.lines.find(({ key }) => key === activity?.line)
  return line?.number && line.shortName ? words.lineOfAction(line.number, line.shortName) : ''
}

function signaturesOf({ meeting, signatures }: Occasion, words: MinutesWords): Block[] {
  const present = presentIn(meeting)
  if (present.length === 0) return [paragraph(words.notRecorded)]
  const { number, name, institution, sign } = words.columns
  const signed = present.map(({ key }) => signatures?.get(key))
  const after = signed.flatMap((each) => (each && each.changed.length > 0 ? [each.changed] : []))
  const changed = [...new Set(after.flat())].sort((a, b) => a - b)
  return [
    {
      is: 'table',
      columns: [
        { name: number, size: 'number' },
        { name, size: 'text' },
        { name: institution, size: 'text' },
        { name: sign, size: 'sign' },
      ],
      rows: present.map((each, index) => [
        `${index + 1}`,
        nameIn(each, words),
        [filled(each.institution), filled(each.position)].filter(Boolean).join(', '),
        words.signedBy[signed[index]?.way ?? 'not'],
      ]),
      drawings: signed.map((each) => (each?.way === 'screen' ? (each.strokes ?? null) : null)),
    },
    ...(changed.length > 0 ? [paragraph(words.changedAfter(changed, after.length))] : []),
  ]
}

function nameIn({ name, inPlaceOf, state }: Attendee, words: MinutesWords): string {
  const instead = filled(inPlaceOf)
  const said = [
    filled(name) ?? words.notRecorded,
    instead && words.inPlaceOf(instead),
    state === 'late' && words.cameLate,
  ]
  return said.filter(Boolean).join(' ')
}

function footerOf({ meeting, seal }: Occasion, words: MinutesWords): string {
  const { closedAt, closedBy } = meeting
  if (!isClosed(meeting)) return words.draftNote
  const closed = closedAt ? words.closedOn(dateOf(closedAt), timeOf(closedAt), filled(closedBy)) : ''
  return words.footer(closed, seal ? words.codeInGroups(seal.code) : undefined)
}
