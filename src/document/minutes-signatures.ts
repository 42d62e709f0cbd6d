// Who was there, each with her signature, and what changed in the acta after people had signed it.
import type { Attendee } from '../domain/meeting.ts'
import { presentIn } from '../domain/meeting-brief.ts'
import { isMinor } from '../domain/minor.ts'
import { filled, paragraph } from './minutes-pieces.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Occasion } from './occasion.ts'
import type { Block } from './paper.ts'

export function signaturesOf({ meeting, signatures }: Occasion, words: MinutesWords): Block[] {
  const present = presentIn(meeting)
  if (present.length === 0) return [paragraph(words.notRecorded)]
  const { number, name, institution, document, sign } = words.columns
  const hasDocuments = present.some((each) => !isMinor(each) && filled(each.documentNumber))
  const signed = present.map((each) => (isMinor(each) ? undefined : signatures?.get(each.key)))
  const after = signed.flatMap((each) => (each && each.changed.length > 0 ? [each.changed] : []))
  const changed = [...new Set(after.flat())].sort((a, b) => a - b)
  return [
    {
      is: 'table',
      columns: [
        { name: number, size: 'number' },
        { name, size: 'text' },
        ...(hasDocuments ? [{ name: document, size: 'short' } as const] : []),
        { name: institution, size: 'text' },
        { name: sign, size: 'sign' },
      ],
      rows: present.map((each, index) => [
        `${index + 1}`,
        nameIn(each, words),
        ...(hasDocuments ? [isMinor(each) ? '' : words.document(each.documentKind, filled(each.documentNumber))] : []),
        [filled(each.institution), filled(each.position)].filter(Boolean).join(', '),
        isMinor(each) ? words.minorSigns : words.signedBy[signed[index]?.way ?? 'not'],
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
