// Runs stories and says what they broke; what `npm run simulate` and the seeded bugs have in common.
import fc from 'fast-check'
import { found } from './found.ts'
import { story, type Step } from './steps.ts'
import { play } from './story.ts'

export interface Verdict {
  readonly runs: number
  /** The shortest story that breaks a promise, and the promise. */
  readonly broken: { readonly steps: readonly Step[]; readonly words: string; readonly path: string } | null
}

/** @param runs at most: the first broken promise ends it */
export async function simulate(runs: number, seed: number): Promise<Verdict> {
  const rule = fc.asyncProperty(story, async (steps) => {
    const broken = await play(steps)
    if (broken.length > 0) throw new Error(broken.join('\n'))
  })
  const result = await fc.check(rule, { numRuns: runs, seed, examples: found.map((steps) => [[...steps]]) })
  if (!result.failed) return { runs: result.numRuns, broken: null }
  const [steps] = result.counterexample ?? [[]]
  const words = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance)
  return { runs: result.numRuns, broken: { steps, words, path: result.counterexamplePath ?? '' } }
}
