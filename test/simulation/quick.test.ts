import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

const RUNS = Number(process.env['SIMULATE_RUNS'] ?? 2_000)
const SEED = Number(process.env['SIMULATE_SEED'] ?? 20_240_314)

test(`[I1, I2, I3, I4, I6, I7, I10, I11, I13] ${RUNS} stories of lost, doubled and late requests, clones, restored backups, lost rows, poison, cut photos and revoked phones lose nothing`, async () => {
  expect(await simulate(RUNS, SEED)).toEqual({ runs: RUNS, broken: null })
}, 600_000)
