// Places of the region by their INEI codes (never RENIEC's, which swap districts). Free text is always allowed beside them.
import * as z from 'zod/mini'
import { line } from './text.ts'

export const district = z.object({
  /** INEI, 6 digits. */
  code: z.string().check(z.regex(/^\d{6}$/)),
  name: line,
  province: line,
  latitude: z.number(),
  longitude: z.number(),
})
export type District = z.infer<typeof district>

export const settlement = z.object({
  /** INEI, 10 digits; the first 6 are its district. */
  code: z.string().check(z.regex(/^\d{10}$/)),
  name: line,
  latitude: z.number(),
  longitude: z.number(),
})
export type Settlement = z.infer<typeof settlement>

export const districtCodeOf = ({ code }: Settlement): string => code.slice(0, 6)
