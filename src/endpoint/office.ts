// What the routes of the office begin with: that it is the office that asks, and what it says.
import type * as z from 'zod/mini'
import { isOffice } from '../domain/office.ts'
import type { Problem } from '../domain/problem.ts'
import { readBody } from './body.ts'
import { callerOf } from './caller.ts'
import { jsonIn } from './json-in.ts'
import type { Caller, Storage } from './storage/contract.ts'

const MOST = 50_000

/** Null for whoever is not of the office. */
export async function officeOf(request: Request, storage: Storage): Promise<Caller | null> {
  const caller = await callerOf(request, storage)
  return caller && isOffice(caller.person.role) ? caller : null
}

export async function askedIn<T>(
  request: Request,
  schema: z.ZodMiniType<T>,
  most = MOST,
): Promise<{ readonly value: T } | { readonly problem: Problem }> {
  const body = await readBody(request, { sent: most, inflated: most })
  if ('problem' in body) return body
  const asked = schema.safeParse(jsonIn(body.text))
  return asked.success ? { value: asked.data } : { problem: 'badRequest' }
}
