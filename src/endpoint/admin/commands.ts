// The administrator's commands, in the order in which the help tells them.
import { backup } from './backup.ts'
import { code } from './code.ts'
import type { Command } from './command.ts'
import { devices } from './devices.ts'
import { exportToken } from './export-token.ts'
import { move } from './move.ts'
import { region } from './region.ts'
import { restore } from './restore.ts'
import { revoke } from './revoke.ts'
import { unlockCode } from './unlock-code.ts'

export const commands: readonly Command[] = [
  code,
  devices,
  revoke,
  unlockCode,
  backup,
  restore,
  region,
  exportToken,
  move,
]
