// The Peruvian DNI: eight digits and, on the card, a ninth character that tells a mistyped number (domain.md §3.2).

/**
 * short    not eight digits: not a whole DNI number
 * plain    eight digits, nothing to check them against
 * right    the ninth character agrees
 * wrong    it does not: some character was mistyped
 */
export type DniCheck = 'short' | 'plain' | 'right' | 'wrong'

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2]
const DIGITS = '65432110987'
/** On cards issued until 2007. */
const LETTERS = 'KJIHGFEDCBA'

/** Reads `99999901`, `99999901-3`, `999999013` or `99999901-H`. It only warns: a list never refuses a person. */
export function checkDni(text: string): DniCheck {
  const [, number, check] = /^(\d{8})(?:[\s-]*([\dA-K]))?$/.exec(text.trim().toUpperCase()) ?? []
  if (number === undefined) return 'short'
  if (check === undefined) return 'plain'
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return check === DIGITS[sum % 11] || check === LETTERS[sum % 11] ? 'right' : 'wrong'
}
