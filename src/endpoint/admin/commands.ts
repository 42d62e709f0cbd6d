// The administrator's commands, in the order in which the help tells them.
import { backup } from './backup.ts'
import { code } from './code.ts'
import type { Command } from './command.ts'
import { deeds } from './deeds.ts'
import { devices } from './devices.ts'
import { exportToken } from './export-token.ts'
import { endAccess } from './end-access.ts'
import { exportAll } from './export.ts'
import { grant, ungrant } from './grant.ts'
import { importAll } from './import.ts'
import { move } from './move.ts'
import { people } from './people.ts'
import { region } from './region.ts'
import { restore } from './restore.ts'
import { retention } from './retention.ts'
import { revoke } from './revoke.ts'
import { unlockCode } from './unlock-code.ts'
import { verifyTheDeeds } from './verify-deeds.ts'
import { verify } from './verify.ts'

export const commands: readonly Command[] = [
  code,
  people,
  grant,
  ungrant,
  endAccess,
  devices,
  revoke,
  unlockCode,
  backup,
  restore,
  region,
  exportToken,
  move,
  verify,
  deeds,
  verifyTheDeeds,
  retention,
  exportAll,
  importAll,
]
