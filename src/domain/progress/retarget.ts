// R11: the rule of an activity whose target is another number, or waits for its condition no more.
import type { EntryKey } from '../id.ts'
import type { Reading, TargetRule } from '../target-rule.ts'

const USED = 'usada' as EntryKey // a constant of ours, in the alphabet of keys

/**
 * Read in one way from now on: the other readings were of the words that it had.
 * @param reading the one it is read with now
 * @param number null where it is no number
 * @param parts how many elements are counted apiece; 0 where it is not multiplied
 */
export function retargeted(rule: TargetRule, reading: Reading, number: number | null, parts: number): TargetRule {
  const { number: _number, each, ...rest } = reading
  const cap = number === null ? each : capFor(reading, number, parts)
  return {
    ...rule,
    readings: [
      {
        ...rest,
        key: USED,
        name: number === null ? reading.name : String(number),
        ...(number !== null && { number }),
        ...(cap !== undefined && { each: cap }),
      },
    ],
  }
}

/** R4. As much of each as before where the parts made up the whole; never so little that the target could not be met. */
function capFor({ number: before, each }: Reading, number: number, parts: number): number | undefined {
  if (each === undefined || parts === 0) return each
  const share = Math.ceil(number / parts)
  return before === each * parts ? Math.max(1, share) : Math.max(each, share)
}

export function unconditional({ condition: _condition, ...rule }: TargetRule): TargetRule {
  return rule
}
