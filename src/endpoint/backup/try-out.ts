// A backup tried: put back in a database made for it and thrown away, and counted there.
import { rmSync } from 'node:fs'
import { openDatabase } from '../storage/database.ts'
import { sqlite } from '../storage/sqlite.ts'
import type { Unfit } from './backup-file.ts'
import { digestsIn, type Digests } from './digests.ts'
import { restore } from './restore.ts'
import type { Progress } from './rows.ts'

/**
 * @param folder does not exist yet, nor afterwards
 * @returns what each mesa holds once it is put back, counted from its records; or why it cannot be
 */
export async function triedOut(file: string, folder: string, progress: Progress): Promise<Digests | Unfit> {
  try {
    const found = await restore(
      () => sqlite(folder),
      file,
      (_step, ...rest) => progress('checking', ...rest),
    )
    if (typeof found === 'string') return found
    const db = await openDatabase(await sqlite(folder))
    try {
      return await db.transaction().setAccessMode('read only').execute(digestsIn)
    } finally {
      await db.destroy()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
