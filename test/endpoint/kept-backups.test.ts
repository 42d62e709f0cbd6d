// Which backups stay: the newest, and one of each of the last twelve months.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, leftovers, outlived } from '../../src/endpoint/backup/kept-backups.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-23T12:00:00Z')
const daily = (days: number) => Array.from({ length: days }, (_, back) => backupName(NOW - back * DAY))

test('two years of one a day: the newest fourteen, and the last of each month', () => {
  const all = daily(730)
  const gone = new Set(outlived(all, 14, NOW))
  const months = ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']
  const later = ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31']
  expect(all.filter((name) => !gone.has(name))).toEqual([
    ...all.slice(0, 14),
    ...[...months, ...later].toReversed().map((day) => `cuaderno-${day}T12-00-00Z.copia`),
  ])
})

test('day after day, what was thrown away is never missed later', () => {
  let there: string[] = []
  for (let day = 400; day >= 0; day -= 1) {
    const now = NOW - day * DAY
    there.push(backupName(now))
    const gone = new Set(outlived(there, 3, now))
    there = there.filter((name) => !gone.has(name))
  }
  expect(there).toEqual(
    daily(401)
      .toReversed()
      .filter((name) => !new Set(outlived(daily(401), 3, NOW)).has(name)),
  )
})

test('the newest always stays, and nothing else’s file is ever named', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3_000 })),
      fc.array(fc.string()),
      fc.integer({ min: 1, max: 20 }),
      (days, others, keep) => {
        const ours = [...new Set(days)].map((day) => backupName(NOW - day * DAY))
        const gone = outlived([...ours, ...others, 'cuaderno.sqlite', 'cuaderno-viejo.copia'], keep, NOW)
        expect(gone.filter((name) => !ours.includes(name))).toEqual([])
        expect(ours.length - gone.length).toBeGreaterThanOrEqual(Math.min(keep, ours.length))
        if (days.length > 0) expect(gone).not.toContain(backupName(NOW - Math.min(...days) * DAY))
      },
    ),
  )
})

test('what a killed process left of one is known by its name', () => {
  const name = backupName(NOW)
  const left = [`${name}.12.part`, `${name}.12.part-journal`, `${name}.12.trial`]
  expect(leftovers([...left, name, 'otra.12.part', `${name}.zip`])).toEqual(left)
})
