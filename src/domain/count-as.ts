// What may count for a target, in the few ways somebody can choose from, and the rule each makes.
import { paperKind } from './document-record.ts'
import type { EntryKey } from './id.ts'
import { meetingKind } from './meeting-brief.ts'
import type { Countable, Proof, TargetRule } from './target-rule.ts'
import { fold } from './text.ts'

export const COUNT_AS = ['meetings', 'trainings', 'spaces', 'papers', 'anything'] as const
export type CountAs = (typeof COUNT_AS)[number]

const APART = new Set<Countable>(['training', 'externalSpace'])
const counts: Record<CountAs, readonly Countable[]> = {
  meetings: meetingKind.options.filter((kind) => !APART.has(kind)),
  trainings: ['training'],
  spaces: ['externalSpace'],
  papers: paperKind.options,
  anything: [...meetingKind.options, ...paperKind.options],
}
const needs: Record<CountAs, readonly (readonly Proof[])[]> = {
  meetings: [['minutes', 'aideMemoire'], ['attendance']],
  trainings: [['attendance'], ['programme']],
  spaces: [['minutes', 'photo', 'callNotice']],
  papers: [['file']],
  anything: [],
}

const NOUNS: readonly (readonly [RegExp, CountAs])[] = [
  [/\b(taller|capacitaci)/, 'trainings'],
  [/\b(informe|documento|reporte|ordenanza|oficio|balance|plan de trabajo)/, 'papers'],
  [/\b(presencia|espacio)/, 'spaces'],
  [/\b(reunion|sesion|encuentro|mesa)/, 'meetings'],
]

/** As a target's own words have it; null where they do not say. Only proposed: a person confirms it. */
export function countSaid(target: string): CountAs | null {
  const words = fold(target)
  const said = NOUNS.flatMap(([noun, as]) => {
    const at = words.search(noun)
    return at < 0 ? [] : [{ at, as }]
  }).sort((a, b) => a.at - b.at)
  return said[0]?.as ?? null
}

/** How a rule is told to people; printed with reports. */
export type RuleWords = TargetRule['words']

/** @param number null where the target is none: the secretariat is asked of each quarter whether it was met */
export function simpleRule(as: CountAs, number: number | null, unit: string, words: RuleWords): TargetRule {
  return {
    unit,
    multiplier: '',
    counts: { kinds: [...counts[as]] },
    needs: needs[as].map((any) => [...any]),
    readings: [{ key: 'usada' as EntryKey, name: words.rule, ...(number !== null && { number }) }], // in its alphabet
    words,
  }
}
