// What every paper of a meeting says at its top: which acta it is of, by the number it has now.
import { numberInForce } from '../domain/minutes-number.ts'
import { filled } from './minutes-pieces.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Occasion } from './occasion.ts'

export interface ActaHead {
  readonly title: string
  /** In one line, with the one it had before. */
  readonly number: string
  /** The same in as many lines as it has parts. */
  readonly reference: readonly string[]
}

export function actaHead({ meeting, mesa, addenda = [] }: Occasion, words: MinutesWords): ActaHead {
  const { number, before } = numberInForce(filled(meeting.minutesNumber), addenda)
  return {
    title: words.title(meeting.kind, mesa, { number, space: filled(meeting.space) }),
    number: words.number(number, before),
    reference: [words.number(number), ...(before ? [words.formerly(before)] : [])],
  }
}
