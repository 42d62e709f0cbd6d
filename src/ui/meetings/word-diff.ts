// Which words of a text are not in another one.

export interface Run {
  readonly text: string
  /** It is not in the other text. */
  readonly isNew: boolean
}

/** Beyond this many pairs of words the phone would think too long: what is between the ends counts as new. */
const MOST_PAIRS = 1_000_000

/** The text in runs, in order; all of them together are the text. */
export function wordDiff(text: string, other: string): Run[] {
  const [a, b] = [wordsOf(text), wordsOf(other)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [middle, otherMiddle] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const kept = middle.length * otherMiddle.length > MOST_PAIRS ? new Set<number>() : inBoth(middle, otherMiddle)
  const runs: Run[] = []
  a.forEach((word, index) => {
    const within = index - start
    const isNew = within >= 0 && within < middle.length && !kept.has(within)
    const last = runs.at(-1)
    if (last?.isNew === isNew) runs.splice(-1, 1, { text: last.text + word, isNew })
    else runs.push({ text: word, isNew })
  })
  return runs.flatMap(withoutEnds)
}

/** Each word with the spaces after it. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*/g) ?? []

/** The places in `a` of a longest common subsequence. */
function inBoth(a: readonly string[], b: readonly string[]): Set<number> {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = isSame(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept = new Set<number>()
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (isSame(a[i], b[j])) {
      kept.add(i++)
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}

const isSame = (a: string | undefined, b: string | undefined): boolean => a?.trim() === b?.trim()

/** What is marked begins and ends with a letter, not with a space. */
function withoutEnds(run: Run): Run[] {
  if (!run.isNew) return [run]
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
  const parts = [
    { text: before, isNew: false },
    { text, isNew: true },
    { text: after, isNew: false },
  ]
  return parts.filter((part) => part.text !== '')
}
