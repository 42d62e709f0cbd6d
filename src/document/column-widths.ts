// How wide the columns of a table are on a sheet: numbers, days and hands have their width, text shares what is left.
import type { Column } from './paper.ts'

/** A long text gets as much as this many short ones. */
const LONG = 1.7
const SHARES = { short: 0.17, sign: 0.23 }

/** @param inner of the sheet, in any unit; @param number what a column of numbers takes of it */
export function columnWidths(columns: readonly Column[], inner: number, number: number): number[] {
  const shares = columns.map(({ share = 0 }) => share)
  const all = shares.reduce((sum, share) => sum + share, 0)
  if (all > 0) return shares.map((share) => (inner * share) / all)
  const fixed = ({ size }: Column): number => {
    if (size === 'text' || size === 'long') return 0
    return size === 'number' ? number : inner * SHARES[size]
  }
  const weight = ({ size }: Column): number => (size === 'long' ? LONG : size === 'text' ? 1 : 0)
  const rest = inner - columns.reduce((sum, each) => sum + fixed(each), 0)
  const weights = columns.reduce((sum, each) => sum + weight(each), 0)
  return columns.map((each) => fixed(each) + (weights > 0 ? (rest * weight(each)) / weights : 0))
}
