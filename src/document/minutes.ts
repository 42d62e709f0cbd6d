// The acta of a meeting as a paper, in the order the Mesa's actas have (domain.md §2.3). Its words come in from outside.
import { isClosed, type Meeting } from '../domain/meeting.ts'
import { presentIn } from '../domain/meeting-brief.ts'
import { dateOf, timeOf } from '../domain/time.ts'
import { actaHead } from './acta-head.ts'
import { agreementsOf } from './minutes-agreements.ts'
import { openingOf } from './minutes-opening.ts'
import { filled, inParagraphs, paragraph } from './minutes-pieces.ts'
import { signaturesOf } from './minutes-signatures.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Occasion } from './occasion.ts'
import type { Block, Paper, Section } from './paper.ts'

/** Pure: the same meeting and words give the same paper. What nobody said has no heading, but what an acta must have. */
export function minutesPaper(occasion: Occasion, words: MinutesWords): Paper {
  const { meeting, mesa, plan } = occasion
  const { title, number, reference } = actaHead(occasion, words)
  const territory = words.territory(plan?.region, mesa?.name)
  const draft = isClosed(meeting) ? [] : [words.draft]
  const reports = filled(meeting.reports)
  return {
    issuer: [words.organisation, territory],
    reference: [...reference, ...draft],
    title,
    sections: numbered([
      { blocks: openingOf(occasion, words), inSummary: true },
      { heading: words.agenda, blocks: [agendaOf(meeting, words)], inSummary: true },
      ...(reports ? [{ heading: words.reports, blocks: inParagraphs(reports) }] : []),
      { heading: words.development, blocks: developmentOf(meeting, words) },
      { heading: words.agreements, blocks: [agreementsOf(occasion, words)], inSummary: true },
      ...nextOf(meeting, words),
      { blocks: [paragraph(words.closing(meeting.endTime))] },
      { heading: words.signatures(presentIn(meeting).length), blocks: signaturesOf(occasion, words) },
      ...annexesOf(meeting, words),
      ...addendaOf(occasion, words),
    ]),
    running: [number, territory, ...draft].join(' · '),
    footer: footerOf(occasion, words),
    ...sealOf(occasion, words),
  }
}

/** Those with a heading, from 1. */
function numbered(sections: readonly Section[]): Section[] {
  let number = 0
  return sections.map((section) => (section.heading ? { number: ++number, ...section } : section))
}

/** Its own part of the paper, after the signatures: none of it was signed with them. */
function addendaOf({ addenda = [] }: Occasion, words: MinutesWords): Section[] {
  if (addenda.length === 0) return []
  const blocks = addenda.flatMap(({ text, date, by }, index) =>
    inParagraphs(filled(text) ?? words.notRecorded, words.addendum(index + 1, date, filled(by))),
  )
  return [{ heading: words.addenda, blocks, inSummary: true }]
}

function sealOf({ seal }: Occasion, words: MinutesWords): Pick<Paper, 'seal'> {
  if (!seal) return {}
  const { checkCode: label, checkHow: explanation, codeInGroups } = words
  return { seal: { label, explanation, code: codeInGroups(seal.code), link: seal.link } }
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
  return said.flatMap(({ lead, text = words.notRecorded }) => inParagraphs(text, lead))
}

function nextOf({ nextDate, nextPlace }: Meeting, words: MinutesWords): Section[] {
  const place = filled(nextPlace)
  return nextDate || place ? [{ blocks: [paragraph(words.next(nextDate, place))], inSummary: true }] : []
}

/** What is kept beside the acta: photos by their captions, papers by their names, and agreements that were also said aloud. */
function annexesOf({ photos, papers, agreements }: Meeting, words: MinutesWords): Section[] {
  const captions = photos.flatMap(({ caption }) => filled(caption) ?? [])
  const names = papers.flatMap(({ name }) => filled(name) ?? [])
  const items = [
    ...(photos.length > 0 ? [words.photos(photos.length, captions)] : []),
    ...(papers.length > 0 ? [words.papers(papers.length, names)] : []),
    ...agreements.flatMap(({ voice, voiceSeconds }, index) => (voice ? [words.voice(index + 1, voiceSeconds)] : [])),
  ]
  return items.length > 0 ? [{ heading: words.annexes, blocks: [{ is: 'list', items }] }] : []
}

function footerOf({ meeting, seal }: Occasion, words: MinutesWords): string {
  const { closedAt, closedBy } = meeting
  if (!isClosed(meeting)) return words.draftNote
  const closed = closedAt ? words.closedOn(dateOf(closedAt), timeOf(closedAt), filled(closedBy)) : ''
  return words.footer(closed, seal ? words.codeInGroups(seal.code) : undefined)
}
