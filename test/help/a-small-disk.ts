// A disk of a few megabytes that can be filled to the last byte and freed again; only where this user may mount one.
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, TestRunner } from 'vitest'

export interface SmallDisk {
  /** Until not a byte more fits. */
  readonly fill: () => void
  readonly free: () => void
}

/** Puts it in the place of a folder that is there, for the time of the test. The test is skipped where that is not allowed. */
export function aSmallDiskAt(folder: string, size: string): SmallDisk {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0777`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    TestRunner.getCurrentTest()?.context.skip('this user may mount no disk of his own')
  }
  // Whoever has a file open there does not keep it from going.
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  const ballast = join(folder, 'ballast')
  return {
    fill: () => {
      const file = openSync(ballast, 'w')
      try {
        // A page at a time: a longer writing may stop in the middle and say nothing.
        for (;;) writeSync(file, Buffer.alloc(4_096))
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(ballast),
  }
}
