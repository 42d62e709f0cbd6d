// What a person had seen when she wrote over her own refused words: what those were written over.
import type { Path } from '../domain/record.ts'
import { mutation, opened, type Mutation } from '../protocol/mutation.ts'
import type { MutationName } from '../protocol/name.ts'
import { jsonIn } from './json-in.ts'
import type { Workbench } from './workbench.ts'

/** No honest chain of refusals is longer; a made-up one may go in a circle. */
const DEEPEST = 50

/**
 * The change with each value it cites that was refused replaced by the one that had been seen under it: a refused value
 * stands nowhere, and she had seen what is there (found by the simulator). The same change where there is none such.
 */
export async function seenThrough(bench: Workbench, change: Mutation): Promise<Mutation> {
  const over: Mutation['over'] = {}
  let isSame = true
  for (const [at, name] of Object.entries(change.over) as [Path, MutationName][]) {
    const seen = await under(bench, change, at, name)
    if (seen) over[at] = seen
    isSame &&= seen === name
  }
  return isSame ? change : { ...change, over }
}

/** Undefined when what was under it was empty. */
async function under(bench: Workbench, { rec }: Mutation, at: Path, name: MutationName) {
  let seen: MutationName | undefined = name
  for (let deep = 0; seen && deep < DEEPEST; deep++) {
    const apart = await bench.setApart(seen)
    const refused = apart && mutation.safeParse(opened(jsonIn(apart.bytes))).data
    if (refused?.rec !== rec) break
    seen = refused.over[at]
  }
  return seen
}
