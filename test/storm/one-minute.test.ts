// The storm's quick share: a minute on each engine, in a process of its own, as by hand.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { postgresBinaries } from '../help/postgres.ts'

const FAULTS = 'faults 10 12–19 21 23 25 26 30 38 39'

test.for(['sqlite', 'postgres'])(
  `[I1 I2 I3 I6 I11, ${FAULTS}] a minute of storm on %s: all that was saved is there, once, on every phone`,
  async (engine, { skip }) => {
    if (engine === 'postgres' && !postgresBinaries()) skip('no PostgreSQL binaries for this platform')
    const { said, code } = await run('--minutes', '1', '--engine', engine, '--seed', '20240314')
    const { saved, stored, doubled, missed, blind, spoiled, kills, restores } = JSON.parse(said.at(-1) ?? '')
    const found = { stored, doubled, missed, blind, spoiled }
    expect(found, said.join('\n')).toEqual({ stored: saved, doubled: 0, missed: 0, blind: 0, spoiled: 0 })
    // Otherwise there was no storm.
    expect([saved, kills, restores].includes(0)).toBe(false)
    // Nobody was left waiting, and no fault was said aloud.
    expect(code, said.join('\n')).toBe(0)
  },
)

async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, ['test/storm/run.mjs', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said = (await text(child.stdout)).trimEnd().split('\n')
  return { said, code: await ended }
}
