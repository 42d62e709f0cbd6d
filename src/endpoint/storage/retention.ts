// What is of no mesa and has an end: codes that open nothing any more, and traces of tokens.
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export interface Outlived {
  readonly count: number
  readonly oldest: number | null
}

export interface RetentionStorage {
  /** Codes that were used, taken back or out of date before that moment. */
  outlivedCodes(before: number): Promise<Outlived>
  dropCodes(before: number): Promise<void>
  /** Tokens that were good until before that moment. */
  outlivedTokens(before: number): Promise<Outlived>
  dropTokens(before: number): Promise<void>
  outlivedDeeds(before: number): Promise<Outlived>
}

/** @param guarded names the failures of the engine */
export function retentionIn(db: Kysely<Tables>, guarded: <T>(work: () => Promise<T>) => Promise<T>): RetentionStorage {
  // What was used or taken back served until then; the rest, until its day.
  const spent = (before: number) => db.selectFrom('code').where('expires', '<', before)
  const told = ({ all, oldest }: { all: string | number | bigint; oldest: number | null }): Outlived => ({
    count: Number(all),
    oldest,
  })
  return {
    outlivedCodes: (before) =>
      guarded(async () => {
        const rows = spent(before).select((eb) => [eb.fn.countAll().as('all'), eb.fn.min('expires').as('oldest')])
        return told(await rows.executeTakeFirstOrThrow())
      }),
    dropCodes: (before) =>
      guarded(async () => void (await db.deleteFrom('code').where('expires', '<', before).execute())),
    outlivedTokens: (before) =>
      guarded(async () => {
        const rows = db.selectFrom('former_token').where('until', '<', before)
        return told(
          await rows
            .select((eb) => [eb.fn.countAll().as('all'), eb.fn.min('until').as('oldest')])
            .executeTakeFirstOrThrow(),
        )
      }),
    dropTokens: (before) =>
      guarded(async () => void (await db.deleteFrom('former_token').where('until', '<', before).execute())),
    outlivedDeeds: (before) =>
      guarded(async () => {
        const rows = db.selectFrom('deed').where('at', '<', before)
        return told(
          await rows
            .select((eb) => [eb.fn.countAll().as('all'), eb.fn.min('at').as('oldest')])
            .executeTakeFirstOrThrow(),
        )
      }),
  }
}
