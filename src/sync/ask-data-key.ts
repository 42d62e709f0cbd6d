// A forgotten PIN: the phone asks the endpoint for its own data key, with the code the secretariat gave. There is no token
// for it: that one is behind the lock.
import { code as codeSchema, tidyCode } from '../protocol/enrol.ts'
import type { Problem } from '../domain/problem.ts'
import { unlockAnswer } from '../protocol/unlock.ts'
import { fromBase64 } from '../store/base64.ts'
import type { LockNote } from '../store/lock-note.ts'
import type { Trouble } from './status.ts'
import { sendOver } from './transport.ts'

const PATIENCE = 30_000

export type DataKeyOutcome =
  | { readonly is: 'key'; readonly key: Uint8Array<ArrayBuffer> }
  | { readonly is: 'problem'; readonly problem: Problem | Trouble }

export async function askDataKey({ device, toOrganisation }: LockNote, typed: string): Promise<DataKeyOutcome> {
  const code = codeSchema.safeParse(tidyCode(typed))
  if (!code.success) return { is: 'problem', problem: 'unknownCode' }
  const body = JSON.stringify({ device, code: code.data, sealed: toOrganisation })
  const reply = await sendOver()({ path: '/api/unlock', body, patience: PATIENCE }, unlockAnswer)
  if (reply.is === 'trouble') return { is: 'problem', problem: reply.trouble }
  if (reply.is === 'problem') return reply
  return { is: 'key', key: fromBase64(reply.answer.key) }
}
