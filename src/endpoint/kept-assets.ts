// The hashed files of earlier builds, kept beside the data: a page that is still open, or a phone that comes back after
// weeks, finds the parts of the version it runs.
import { promises } from 'node:fs'
import { join } from 'node:path'

const { copyFile, mkdir, readdir, rename, rm, stat, utimes } = promises

/** As long as a phone may be away and still run what it had. */
export const KEPT_DAYS = 90
const DAY = 86_400_000

/**
 * Keeps this build's files too, and lets go of those that no build has had for a long time. The day on a kept file is the
 * last on which an endpoint started with it.
 * @param built folder of this build's hashed files
 * @param kept folder of all that are kept
 */
export async function keepAssets(built: string, kept: string, now: number): Promise<void> {
  await mkdir(kept, { recursive: true })
  for (const name of await readdir(built)) {
    const [from, to] = [join(built, name), join(kept, name)]
    // Whole or not there: an endpoint that ends in between leaves no half file under its name.
    if ((await sizeOf(to)) !== (await sizeOf(from))) {
      await copyFile(from, `${to}.part`)
      await rename(`${to}.part`, to)
    }
    await utimes(to, new Date(now), new Date(now))
  }
  for (const name of await readdir(kept)) {
    const { mtimeMs } = await stat(join(kept, name))
    if (now - mtimeMs > KEPT_DAYS * DAY) await rm(join(kept, name))
  }
}

const sizeOf = async (path: string): Promise<number | null> => (await stat(path).catch(() => null))?.size ?? null
