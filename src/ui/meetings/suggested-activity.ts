// Which activity of the plan an agreement may serve: the one whose own words it uses most.
import type { Activity, Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/text.ts'

/** Shorter words say nothing, and the ends of the longer ones only tell one from many. */
const SHORTEST = 5
const STEM = 6
/** A word that so many activities have tells none from the others. */
const COMMON = 4
const ENOUGH = 2

const stemsOf = (text: string): Set<string> => {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  return new Set(words.filter((word) => word.length >= SHORTEST).map((word) => word.slice(0, STEM)))
}

/** None where two fit as well, or nothing says enough: a wrong line is worse than none. */
export function suggestedActivity(plan: Plan, text: string): Activity | undefined {
  const all = plan.activities.map((activity) => ({ activity, stems: stemsOf(activity.text ?? '') }))
  const said = [...stemsOf(text)].filter((stem) => all.filter(({ stems }) => stems.has(stem)).length < COMMON)
  const ranked = all
    .map(({ activity, stems }) => ({ activity, score: said.filter((stem) => stems.has(stem)).length }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  return first && first.score >= ENOUGH && first.score > (second?.score ?? 0) ? first.activity : undefined
}
