// The status with which each problem is answered.
import type { Problem } from '../domain/problem.ts'

export const STATUS = {
  badRequest: 400,
  unsupportedProtocol: 400,
  unauthorised: 401,
  unknownCode: 404,
  notFound: 404,
  usedCode: 410,
  tooLarge: 413,
  tooManyTries: 429,
  unavailable: 503,
} as const satisfies Record<Problem, number>
