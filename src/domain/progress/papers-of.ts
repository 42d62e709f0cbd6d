// Which papers serve an activity, and what each has to say to be counted there.
import { isSustaining } from '../document-rules.ts'
import { paperKind, type PaperKind } from '../document-record.ts'
import { meetingKind, type MeetingKind } from '../meeting-brief.ts'
import type { Countable } from '../target-rule.ts'
import { partsOf, type Element, type ReadRow } from './reading.ts'

const paperIn = (kind: Countable): PaperKind | [] => paperKind.options.find((known) => known === kind) ?? []
const gatheringIn = (kind: Countable): MeetingKind | [] => meetingKind.options.find((known) => known === kind) ?? []

/** Those that count in it, then its steps on the way; none where nobody has told how it is counted. */
export function papersOf({ counts, row }: ReadRow): PaperKind[] {
  const steps = row.rule?.milestones?.flatMap((step) => step.counts.kinds) ?? []
  return [...new Set([...(counts?.kinds ?? []), ...steps].flatMap(paperIn))]
}

/** The gatherings that count in it; null: any. */
export const gatheringsOf = ({ counts }: ReadRow): MeetingKind[] | null => counts && counts.kinds.flatMap(gatheringIn)

/** Papers that prove something of a gathering that counts in it. */
export const sustainingOf = ({ needs }: ReadRow): PaperKind[] =>
  paperKind.options.filter((kind) => isSustaining(kind) && needs.some((any) => any.some((proof) => proof === kind)))

/** What a record has to say where the target is counted apiece: one of these, or a name of its own. */
export interface Asked {
  readonly by: ReadRow['multipliers'][number]['by']
  readonly parts: readonly Element[] | 'name'
}

/** Whether it says everything it is asked. */
export const saysAll = (asked: readonly Asked[], elements: readonly string[] = []): boolean =>
  asked.every(({ parts }) => (parts === 'name' ? elements.length > 0 : parts.some(({ key }) => elements.includes(key))))

/** Nothing that its day, its mesa or its kind tells. */
export function askedOf({ multipliers, row, topics }: ReadRow, kind: PaperKind | undefined): Asked[] {
  return multipliers.flatMap((each): Asked[] => {
    if (each.by === 'quarter' || each.by === 'mesa' || each.by === 'province') return []
    if (each.of?.some((part) => part.kind !== undefined && part.kind === kind)) return []
    if (each.open === 'free') return [{ by: each.by, parts: 'name' }]
    return [{ by: each.by, parts: partsOf(each, row, topics) }]
  })
}
