// Brings one file here when a person wants to see it, part by part, from where it was cut.
import * as z from 'zod/mini'
import { checksum, fileAnswer, partAnswer, type FileAnswer, type PartAnswer } from '../protocol/file.ts'
import { readFile } from '../store/files.ts'
import { incomingSize, keepIncoming, type Wanted } from '../store/incoming-file.ts'
import { readSession } from '../store/session.ts'
import type { Store } from '../store/store.ts'
import { PART_PATIENCE, pathOf, TRIES } from './file-carrier.ts'
import type { Trouble } from './status.ts'
import { troubleOf, type Send } from './transport.ts'

export type Fetched =
  | { readonly is: 'here' }
  /** The endpoint does not have it yet: it is on the phone that took it. Or this person may not read it. */
  | { readonly is: 'notThere' }
  | { readonly is: 'noRoom' }
  | { readonly is: 'trouble'; readonly trouble: Trouble }

/** Either of them. zod's own union would weigh on the first screen, whose file holds all of zod. */
const answers = z.custom<PartAnswer | FileAnswer>((answer) =>
  [partAnswer, fileAnswer].some((each) => each.safeParse(answer).success),
)

export async function fetchFile(store: Store, send: Send, wanted: Wanted): Promise<Fetched> {
  if ((await readFile(store, wanted.mesa, wanted.sha)).is === 'here') return { is: 'here' }
  const session = await readSession(store)
  if (!session) return { is: 'trouble', trouble: 'unauthorised' }
  let most = -1
  for (let failures = 0; failures < TRIES;) {
    const have = await incomingSize(store, wanted)
    if (have > most) [most, failures] = [have, 0]
    else if (++failures === TRIES) break
    const path = `${pathOf(wanted)}/${have}`
    const reply = await send({ path, token: session.token, patience: PART_PATIENCE }, answers)
    if (reply.is !== 'answer') {
      const trouble = reply.is === 'trouble' ? reply.trouble : troubleOf(reply.problem)
      if (trouble === 'weakSignal' || trouble === 'portal') continue
      return { is: 'trouble', trouble }
    }
    const { answer } = reply
    if (answer.kind === 'mclcp-file') return { is: 'notThere' }
    const bytes = unpacked(answer.bytes)
    if (!bytes || answer.at !== have || checksum(bytes) !== answer.sum) continue
    const kept = await keepIncoming(store, wanted, { ...answer, bytes })
    if (kept === 'whole') return { is: 'here' }
    if (kept === 'noRoom') return { is: kept }
  }
  return { is: 'trouble', trouble: 'weakSignal' }
}

function unpacked(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return null // not base64 any more: damaged on the way, and asked again
  }
}
