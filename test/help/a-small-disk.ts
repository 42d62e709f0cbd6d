// A disk of a few megabytes, which a test can fill for real. Only who may mount has one.
import { execFileSync } from 'node:child_process'
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface SmallDisk {
  readonly folder: string
  /** Until not one byte more fits. */
  readonly fill: () => void
  readonly makeRoom: () => void
  /** A folder in it that is the user's under whom PostgreSQL runs when we are root. */
  readonly folderOfNobody: () => string
}

/** Null where mounting is not allowed. It goes with the test. */
export function aSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    // No such command, or not for us: the only thing that is asked here.
    rmSync(folder, { recursive: true })
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  })
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => {
      const file = openSync(filler, 'a')
      // Ever smaller pieces, down to the last byte.
      for (const size of [1_000_000, 4_096, 1]) while (fits(file, size));
      closeSync(file)
    },
    makeRoom: () => rmSync(filler),
    folderOfNobody: () => {
      const own = join(folder, 'nobody')
      mkdirSync(own)
      const [uid = 0, gid = 0] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'nobody'])))
      chownSync(own, uid, gid)
      return own
    },
  }
}

function fits(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}
