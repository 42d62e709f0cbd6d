// `POST /api/people/:id/code`: a code to get in with, told this once.
import type { Problem } from '../../domain/problem.ts'
import { codeRequest, type CodeAnswer, type CodeLasts } from '../../protocol/people.ts'
import type { Around } from '../around.ts'
import { giveCode } from '../give-code.ts'
import { tending } from './tending.ts'

const MINUTE = 60_000
/** One on a screen is read at once; one on a slip travels by river. */
const LASTS: Readonly<Record<CodeLasts, number>> = { short: 15 * MINUTE, printed: 7 * 24 * 60 * MINUTE }

export async function handCode(request: Request, around: Around): Promise<CodeAnswer | Problem> {
  const found = await tending(request, around, codeRequest)
  if (typeof found === 'string') return found
  const { storage, log, now } = around
  const { caller, person, asked } = found
  const at = now()
  const lasts = LASTS[asked.lasts]
  const code = await giveCode(storage, { person, lasts, by: caller.person.id }, at)
  if (code === null) return 'badRequest'
  log.info({ person: person.id, by: caller.person.id, lasts: asked.lasts }, 'code given')
  return { kind: 'mclcp-code', code, expires: at + lasts }
}
