// A whole number, small enough to be counted with.
import * as z from 'zod/mini'

export const whole = z.number().check(z.refine(Number.isSafeInteger))
