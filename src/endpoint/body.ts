// Reads a request's body without ever holding more of it than allowed, inflated or not.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Problem } from '../domain/problem.ts'

const inflate = promisify(gunzip)

export interface Limits {
  /** Bytes as they come over the wire. */
  readonly sent: number
  /** Bytes once inflated. */
  readonly inflated: number
}

export type Body = { readonly text: string } | { readonly problem: Problem }

export async function readBody(request: Request, limits: Limits): Promise<Body> {
  const bytes = await readUpTo(request, limits.sent)
  if (!bytes) return { problem: 'tooLarge' }
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding === 'identity') return asText(bytes)
  return encoding === 'gzip' ? inflated(bytes, limits.inflated) : { problem: 'badRequest' }
}

/** The text that was packed in these bytes. */
export async function inflated(bytes: Uint8Array, most: number): Promise<Body> {
  try {
    return asText(await inflate(bytes, { maxOutputLength: most }))
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return { problem: isTooLarge ? 'tooLarge' : 'badRequest' }
  }
}

/** Reads on to the end even when it is too much, since a sender cut off half-way never sees the answer that says so. */
export async function readUpTo(request: Request, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts.length = 0
    if (size > limit * PATIENCE) break
  }
  return size > limit ? null : Buffer.concat(parts)
}

/** How many times the limit is read and thrown away before the connection is left to itself. */
const PATIENCE = 8

function asText(bytes: Uint8Array): Body {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    // The only thing `fatal` throws: these bytes are no text.
    return { problem: 'badRequest' }
  }
}
