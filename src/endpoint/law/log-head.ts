// Each day the log says where the deeds end: whoever cuts off their end does not cut it off there too.
import type { Deps } from '../deps.ts'
import { verifyDeeds } from './verify-deeds.ts'

const DAY = 86_400_000

/** Counts every link again, too, and says aloud where one is wrong. */
export async function logHead({ storage, log }: Pick<Deps, 'storage' | 'log'>): Promise<void> {
  const found = await verifyDeeds(storage)
  if (found.is === 'whole') log.info({ deeds: found.count, head: found.head }, 'the log of deeds is whole')
  else log.error({ at: found.at }, 'THE LOG OF DEEDS WAS CHANGED: keep the last backup, and see admin verify-deeds')
}

/** Now and once a day. @returns a function that stops it, once it does not read any more */
export function logHeadDaily(deps: Deps): () => Promise<void> {
  const say = () => logHead(deps).catch((error) => deps.log.error({ err: error }, 'the log of deeds was not read'))
  let saying = say()
  const timer = setInterval(() => {
    saying = say()
  }, DAY)
  return () => {
    clearInterval(timer)
    return saying
  }
}
