// What was begun and is not on the disk yet, beyond the fields that keep themselves: a photo that is being taken with the
// phone's own camera, or made smaller. Whatever begins the page anew waits for it.

/** A phone tells of a photo that was not taken, or has let go of it, within this. */
const RETURN = 5_000
const works = new Set<Promise<unknown>>()

/** Counts as under way until it is over, well or badly. */
export async function atWork<T>(work: Promise<T>): Promise<T> {
  works.add(work)
  try {
    return await work
  } finally {
    works.delete(work)
  }
}

/** When nothing is under way any more. */
export async function workDone(): Promise<void> {
  while (works.size > 0) await Promise.allSettled(works)
}

let isWatching = false
/** From here on each chooser of files, and the camera behind it, is work until its answer has come. */
export function watchChoosers(): void {
  if (isWatching) return
  isWatching = true
  document.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') void atWork(answerOf(target))
  })
}

const answerOf = (chooser: HTMLInputElement): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController()
    const { signal } = over
    let timer: ReturnType<typeof setTimeout> | undefined
    const done = () => {
      over.abort()
      clearTimeout(timer)
      resolve()
    }
    // After those who take the files have said that they are at work with them.
    for (const answer of ['change', 'cancel']) chooser.addEventListener(answer, () => setTimeout(done), { signal })
    // Older browsers do not tell that nothing was chosen: looked at again and silent, it was not.
    const look = () => {
      clearTimeout(timer)
      if (!document.hidden) timer = setTimeout(done, RETURN)
    }
    document.addEventListener('visibilitychange', look, { signal })
  })
