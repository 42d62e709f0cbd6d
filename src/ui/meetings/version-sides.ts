// Whose each of the two versions is, and what the buttons say of them.
import type { Author, Versions } from '../../store/versions.ts'
import { versionsText as text } from '../text/versions.ts'

export interface Side {
  readonly which: 'copy' | 'shown'
  readonly isMine: boolean
  readonly title: string
  readonly detail: string
  /** Of the button that keeps it. */
  readonly button: string
}

export interface Sides {
  /** Mine first. */
  readonly list: readonly [Side, Side]
  /** «Tú y la Secretaría cambiaron este acuerdo.» */
  readonly sentence: string
  /** The other person, if it is known who. */
  readonly other: string | undefined
}

export function sidesOf({ copy, standing }: Versions, me: string, thing: string): Sides {
  const isMine = copy.by === me
  const stands = standing.by === me
  const written: Author = { by: copy.by, at: copy.at }
  const both = isMine && stands
  const mine = (who: Author, which: Side['which']): Side => ({
    which,
    isMine: true,
    title: text.mine,
    detail: text.byAndWhen(who.by, who.at),
    button: text.keepMine,
  })
  const ofCopy: Side = isMine
    ? mine(written, 'copy')
    : {
        which: 'copy',
        isMine: false,
        title: text.theirs(copy.by),
        detail: text.byAndWhen(copy.by, copy.at),
        button: text.keepTheirs(copy.by),
      }
  const ofShown: Side =
    stands && !both
      ? mine(standing, 'shown')
      : {
          which: 'shown',
          isMine: false,
          title: both ? text.otherPhone : text.theirs(standing.by),
          detail: text.byAndWhen(standing.by, standing.at) || text.shownEverywhere,
          button: text.leave(both ? undefined : standing.by),
        }
  const sentence = both
    ? text.onTwoPhones(thing)
    : isMine || stands
      ? text.both(text.you, (isMine ? standing.by : copy.by) ?? text.someone, thing)
      : text.both(copy.by ?? text.someone, standing.by ?? text.someone, thing)
  const other = both ? undefined : isMine ? standing.by : copy.by
  return { list: ofShown.isMine ? [ofShown, ofCopy] : [ofCopy, ofShown], sentence, other }
}
