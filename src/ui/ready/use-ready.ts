// Runs the checks one after another, and keeps the day on which all were well.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { isReady, READY_CHECKS, type ReadyCheck, type Verdict } from '../../domain/ready.ts'
import { readMemo, writeMemo } from '../../store/memo.ts'
import { useApp, useLive } from '../app-context.ts'
import { checks, type Finding } from './run-checks.ts'

/** What is said of a check while it runs. */
export type Line = Finding | { readonly is: 'running'; readonly says: string }
export type Lines = Partial<Readonly<Record<ReadyCheck, Line>>>

export function useReady() {
  const { store, sync } = useApp()
  const [lines, setLines] = useState<Lines>({})
  const [isRunning, setRunning] = useState(true)
  /** The last run that was asked for: one that was left says nothing more. */
  const run = useRef(0)
  const readyAt = useLive(() => readMemo(store, 'ready'), [store])

  const look = useCallback(async () => {
    const mine = ++run.current
    setRunning(true)
    setLines({})
    const verdicts: Partial<Record<ReadyCheck, Verdict>> = {}
    for (const check of READY_CHECKS) {
      const show = (line: Line) => {
        if (run.current === mine) setLines((before) => ({ ...before, [check]: line }))
      }
      show({ is: 'running', says: '' })
      const found = await checks[check]({ store, sync, tell: (says) => show({ is: 'running', says }) })
      if (run.current !== mine) return
      verdicts[check] = found.is
      show(found)
    }
    if (isReady(verdicts)) await writeMemo(store, 'ready', store.now())
    setRunning(false)
  }, [store, sync])

  const [failure, setFailure] = useState<unknown>()
  const again = useCallback(() => void look().catch(setFailure), [look])
  useEffect(() => {
    again()
    return () => void (run.current += 1)
  }, [again])
  if (failure !== undefined) throw failure
  return { lines, isRunning, readyAt: readyAt ?? null, again }
}
