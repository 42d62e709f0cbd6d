// An agreement decided by votes: in favour, against, abstained.

export const MOST_VOTES = 9999

/** What a person typed into one of the three boxes: digits alone count, and nothing is no vote. */
export const votesTyped = (text: string): number => Math.min(MOST_VOTES, Number(text.replace(/\D/g, '') || 0))

/** One of the three has changed. Null when all of them are empty again: nothing was counted. */
export function votesWith(votes: readonly number[], index: number, count: number): number[] | null {
  const next = [0, 1, 2].map((at) => (at === index ? Math.max(0, Math.min(MOST_VOTES, count)) : (votes[at] ?? 0)))
  return next.some((each) => each > 0) ? next : null
}

export const votesCast = (votes: readonly number[]): number => votes.reduce((sum, each) => sum + each, 0)

/** More than there are people here. Before anybody was marked present there is nothing to compare with. */
export const hasTooManyVotes = (votes: readonly number[], present: number): boolean =>
  present > 0 && votesCast(votes) > present
