// The name of a change: which life of a device made it, in which run of the program, and its number there (SYNC-1 §3.2).
import * as z from 'zod/mini'

/** One life of a device in one mesa. A clone or a wiped phone gets another. */
export const incarnation = z
  .string()
  .check(z.regex(/^[a-z0-9]{4,16}$/))
  .brand<'Incarnation'>()
export type Incarnation = z.infer<typeof incarnation>

/** Drawn at each start of the program and never read back: two clones of one profile never share it. */
export const salt = z
  .string()
  .check(z.regex(/^[a-z0-9]{1,8}$/))
  .brand<'Salt'>()
export type Salt = z.infer<typeof salt>

export const mutationName = z
  .string()
  .check(z.regex(/^[a-z0-9]{1,16}\.[a-z0-9]{1,8}\.\d{1,10}$/))
  .brand<'MutationName'>()
export type MutationName = z.infer<typeof mutationName>

export const nameOf = (inc: Incarnation, run: Salt, seq: number): MutationName =>
  mutationName.parse(`${inc}.${run}.${seq}`)
