// Ties this device to a person, once, with the code the secretariat gave.
import { code as codeSchema, enrolAnswer, tidyCode } from '../protocol/enrol.ts'
import { enrol } from '../store/enrolment.ts'
import type { Store } from '../store/store.ts'
import type { EnrolOutcome } from './status.ts'
import type { Send } from './transport.ts'

const PATIENCE = 30_000

/** A code that cannot exist is not even asked for. The token never leaves this device again but in requests. */
export async function enrolOver(store: Store, send: Send, typed: string, device: string): Promise<EnrolOutcome> {
  const code = codeSchema.safeParse(tidyCode(typed))
  if (!code.success) return { is: 'problem', problem: 'unknownCode' }
  const body = JSON.stringify({ code: code.data, device })
  const reply = await send({ path: '/api/enrol', body, patience: PATIENCE }, enrolAnswer)
  if (reply.is === 'trouble') return { is: 'problem', problem: reply.trouble }
  if (reply.is === 'problem') return { is: 'problem', problem: reply.problem }
  const { kind: _kind, grants, ...who } = reply.answer
  await enrol(store, who, grants)
  return { is: 'enrolled' }
}
