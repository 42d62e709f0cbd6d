// Counts that fingers and keys change faster than the screen and the disk answer: each change stands on the one before.
import { useEffect, useReducer, useRef } from 'preact/hooks'
import { sameJson } from '../../domain/same-json.ts'
import { keep } from '../autosave.ts'

/** One of them, by its place, made of what it is at that moment. */
export type Recount = (index: number, next: (count: number) => number) => void

/**
 * @param stored what the disk says
 * @param changed all of them, with one changed
 * @param save what the disk refuses is taken back from the screen
 */
export function useCounts(
  stored: readonly number[],
  changed: (counts: readonly number[], index: number, count: number) => readonly number[],
  save: (counts: readonly number[]) => Promise<void>,
): readonly [readonly number[], Recount] {
  const onDisk = useRef(stored)
  onDisk.current = stored
  const ahead = useRef<readonly number[]>(undefined)
  const running = useRef(0)
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0)

  // An older answer may happen to be the same while a newer change is on its way.
  const letGo = () => {
    if (running.current === 0 && ahead.current && sameJson([...ahead.current], [...onDisk.current]))
      ahead.current = undefined
  }
  useEffect(letGo, [stored])

  const recount = async (index: number, next: (count: number) => number) => {
    const counts = ahead.current ?? onDisk.current
    const now = changed(counts, index, next(counts[index] ?? 0))
    ahead.current = now
    running.current++
    draw(undefined)
    const isKept = await keep(() => save(now))
    running.current--
    if (isKept) return letGo()
    ahead.current = undefined
    draw(undefined)
  }
  return [ahead.current ?? stored, (index, next) => void recount(index, next)]
}
