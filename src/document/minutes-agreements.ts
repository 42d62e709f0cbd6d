// The agreements of an acta, each with who answers for it, by when, and how it was decided.
import type { Agreement } from '../domain/meeting.ts'
import type { Plan } from '../domain/plan.ts'
import { filled, paragraph } from './minutes-pieces.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Occasion } from './occasion.ts'
import type { Block } from './paper.ts'

export function agreementsOf({ meeting: { agreements, noAgreements }, plan }: Occasion, words: MinutesWords): Block {
  if (agreements.length === 0) return paragraph(noAgreements ? words.noAgreements : words.notRecorded)
  const { number, text, responsible, due, line } = words.columns
  const lines = agreements.map((agreement) => lineOf(agreement, plan, words))
  const hasLines = lines.some(Boolean)
  return {
    is: 'table',
    columns: [
      { name: number, size: 'number' },
      { name: text, size: 'long' },
      { name: responsible, size: 'text' },
      { name: due, size: 'short' },
      ...(hasLines ? [{ name: line, size: 'short' } as const] : []),
    ],
    rows: agreements.map((agreement, index) => [
      `${index + 1}`,
      textOf(agreement, words),
      filled(agreement.responsible) ?? words.notRecorded,
      words.dueDay(agreement.due),
      ...(hasLines ? [lines[index] ?? ''] : []),
    ]),
  }
}

/** Its words, and how it was decided where somebody said so. */
function textOf(agreement: Agreement, words: MinutesWords): string {
  const said = filled(agreement.text) ?? words.notRecorded
  const how = words.decided(agreement)
  return how ? `${/[.!?»]$/.test(said) ? said : `${said}.`} ${how}` : said
}

/** «4. Participación», of the activity an agreement serves. */
function lineOf(agreement: Agreement, plan: Plan | null, words: MinutesWords): string {
  const activity = plan?.activities.find(({ key }) => key === agreement.activity)
  const line = plan?.lines.find(({ key }) => key === activity?.line)
  return line?.number && line.shortName ? words.lineOfAction(line.number, line.shortName) : ''
}
