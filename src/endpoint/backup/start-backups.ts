// At the start of the endpoint: it makes backups by itself, or says plainly that nobody does.
import process from 'node:process'
import type { BackupPlan } from '../config.ts'
import type { Deps } from '../deps.ts'
import { backUpRegularly } from './schedule.ts'

/** @returns a function that stops them */
export function startBackups(deps: Deps, plan: BackupPlan | null, admin: string): () => Promise<void> {
  if (plan) {
    deps.log.info(plan, 'backups are made by this process')
    return backUpRegularly({ ...deps, plan, command: [process.execPath, admin], env: process.env })
  }
  deps.log.warn('NO BACKUPS: BACKUP_DIR is not set, and phones free nothing until someone makes one')
  return () => Promise.resolve()
}
