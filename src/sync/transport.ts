// The only fetch. Weather (no network, a hung line, a portal's page) comes back as a value, never as an exception.
import * as z from 'zod/mini'
import type { Problem } from '../domain/problem.ts'
import { problemAnswer } from '../protocol/enrol.ts'
import { checksums, SUMS_HEADER } from '../protocol/file.ts'
import type { Trouble } from './status.ts'

export type Reply<T> =
  | { readonly is: 'answer'; readonly answer: T }
  | { readonly is: 'problem'; readonly problem: Problem }
  | { readonly is: 'trouble'; readonly trouble: Trouble }

/** Words are posted, packed; a part of a file is put as it is, with its checksums; a call with neither only asks. */
export interface Call {
  readonly path: string
  readonly body?: string
  readonly part?: Uint8Array<ArrayBuffer>
  /** Posted as it is: sealed by another. */
  readonly packet?: Uint8Array<ArrayBuffer>
  readonly token?: string
  /** Milliseconds until a silent line is given up. */
  readonly patience: number
}

/** What the rest of `sync` knows of the network; tests pass another. */
export type Send = <T>(call: Call, answer: z.ZodMiniType<T>) => Promise<Reply<T>>

/** @param request the browser's own `fetch`, or what stands for the network in a test */
export function sendOver(request: typeof fetch = fetch): Send {
  return async ({ path, token, patience, ...content }, answer) => {
    const init = await initOf(content)
    const gone = new AbortController()
    const timer = setTimeout(() => gone.abort(), patience)
    let response: Response
    let text: string
    try {
      response = await request(path, {
        ...init,
        headers: { ...init.headers, ...(token && { Authorization: `Bearer ${token}` }) },
        signal: gone.signal,
        cache: 'no-store',
        // Ours never leads elsewhere; a portal does, to its own page.
        redirect: 'manual',
      })
      text = await response.text()
    } catch {
      // A rejected fetch says nothing more than that it did not work; the browser's own word tells only the total absence.
      return { is: 'trouble', trouble: isOnSomeNetwork() ? 'weakSignal' : 'noSignal' }
    } finally {
      clearTimeout(timer)
    }
    return isPortal(response, text) ? { is: 'trouble', trouble: 'portal' } : read(text, answer)
  }
}

async function initOf({ body, part, packet }: Pick<Call, 'body' | 'part' | 'packet'>) {
  if (part) {
    return { method: 'PUT', headers: { [SUMS_HEADER]: checksums(part) }, body: part }
  }
  if (packet) return { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: packet }
  if (body === undefined) return { method: 'GET' }
  const headers = { 'Content-Type': 'application/x-ndjson', 'Content-Encoding': 'gzip' }
  return { method: 'POST', headers, body: await gzip(body) }
}

/** Why a request as a whole was not taken, in the words of `Trouble`. */
export function troubleOf(problem: Problem): Trouble {
  if (problem === 'unauthorised') return problem
  return problem === 'unavailable' || problem === 'tooManyTries' ? 'busy' : 'fault'
}

/** Never a reason not to try: it is true on any network, and says nothing of the endpoint (sync.md §2). */
const isOnSomeNetwork = (): boolean => globalThis.navigator?.onLine ?? true

/** A network that wants a password answers in our place, as if all were well or by leading elsewhere (fault 25, RFC 6585). */
function isPortal({ type, ok, status }: Response, text: string): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400) || status === 511 || (ok && /^\s*</.test(text))
}

/** Only an answer of ours counts. */
function read<T>(text: string, answer: z.ZodMiniType<T>): Reply<T> {
  const json = parseJson(text)
  const parsed = answer.safeParse(json)
  if (parsed.success) return { is: 'answer', answer: parsed.data }
  const problem = problemAnswer.safeParse(json)
  if (problem.success) return { is: 'problem', problem: problem.data.problem }
  const isOurs = z.object({ kind: z.string().check(z.regex(/^mclcp-/)) }).safeParse(json).success
  return { is: 'trouble', trouble: isOurs ? 'fault' : 'weakSignal' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // half an answer, or a page: the schemas refuse it
  }
}

async function gzip(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}
