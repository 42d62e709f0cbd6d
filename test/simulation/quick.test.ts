import fc from 'fast-check'
import { test } from 'vitest'
import { story } from './steps.ts'
import { play } from './story.ts'

const RUNS = Number(process.env['SIMULATE_RUNS'] ?? 2_000)
const SEED = Number(process.env['SIMULATE_SEED'] ?? 20_240_314)

test(`[I1, I2, I3, I4, I6, I7, I10, I11, I13] ${RUNS} stories of lost, doubled and late requests, clones, restored backups, lost rows, poison and revoked phones lose nothing`, async () => {
  const rule = fc.asyncProperty(story, async (steps) => {
    const broken = await play(steps)
    if (broken.length > 0) throw new Error(broken.join('\n'))
  })
  await fc.assert(rule, { numRuns: RUNS, seed: SEED })
}, 600_000)
