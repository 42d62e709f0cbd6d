// What is known of the backups, and which of several processes makes the next one.
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** When a verified backup was last made, by anyone, and by the schedule; when one last failed since, and why. */
export interface LastBackup {
  readonly done: number | null
  readonly scheduled: number | null
  readonly failed: number | null
  readonly why: string | null
}

/** What is known of backups. Moments are milliseconds since 1970. */
export interface BackupStorage {
  lastBackup(): Promise<LastBackup>
  /**
   * Takes the next backup upon this process, if one is due and no other process has it.
   * @param of.until when others may take it, if nothing is heard of this one
   * @param of.every how long after the start of the last scheduled one the next is due
   */
  claimBackup(of: { readonly now: number; readonly until: number; readonly every: number }): Promise<boolean>
  /** Still at it. */
  holdBackup(until: number): Promise<void>
  noteScheduled(started: number): Promise<void>
  noteBackupFailed(of: { readonly at: number; readonly why: string; readonly again: number }): Promise<void>
}

/** A claim, or a backup, further in the future than this was noted by a clock that was wrong. */
const DAY = 86_400_000

/** @param guarded names the failures of the engine */
export function backupStateIn(db: Kysely<Tables>, guarded: <T>(work: () => Promise<T>) => Promise<T>): BackupStorage {
  return {
    lastBackup: () =>
      guarded(() =>
        db.selectFrom('backup_state').select(['done', 'scheduled', 'failed', 'why']).executeTakeFirstOrThrow(),
      ),
    claimBackup: ({ now, until, every }) =>
      guarded(async () => {
        const { numUpdatedRows } = await db
          .updateTable('backup_state')
          .set({ claimed: until })
          .where((eb) => eb.or([eb('claimed', 'is', null), eb('claimed', '<=', now), eb('claimed', '>', now + DAY)]))
          .where((eb) =>
            eb.or([eb('scheduled', 'is', null), eb('scheduled', '<=', now - every), eb('scheduled', '>', now)]),
          )
          .executeTakeFirst()
        return numUpdatedRows === 1n
      }),
    holdBackup: (until) =>
      guarded(async () => void (await db.updateTable('backup_state').set({ claimed: until }).execute())),
    noteScheduled: (scheduled) =>
      guarded(async () => void (await db.updateTable('backup_state').set({ scheduled, claimed: null }).execute())),
    noteBackupFailed: ({ at, why, again }) =>
      guarded(
        async () => void (await db.updateTable('backup_state').set({ failed: at, why, claimed: again }).execute()),
      ),
  }
}
