// The report that is asked for, made anew when what it is made from changes; what nobody waits for any more is left.
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { dateOf, yearOf } from '../../domain/time.ts'
import { keepExtracts } from '../../store/extracts.ts'
import { yearsWithPlan } from '../../store/new-plan.ts'
import { planRecords } from '../../store/plan-records.ts'
import { progressOf } from '../../store/plan-progress.ts'
import { reportSource, type ReportSource } from '../../store/report-source.ts'
import { useApp, useLive, useNow, useSyncStatus } from '../app-context.ts'
import { countedWork, Left } from './counted-work.ts'
import { makeReport, type MadeReport } from './make-report.ts'
import { askIn, queryOf, type Choice, type ReportAsk } from './report-ask.ts'
import type { ReportGround } from './report-frame.ts'
import { reportLinks } from '../report-links.ts'

export interface Asked {
  readonly ask: ReportAsk
  readonly choice: Choice
  readonly source: ReportSource
  readonly onAsk: (ask: ReportAsk) => void
}

/** Undefined while the records are read. */
export function useAsked(): Asked | undefined {
  const { store } = useApp()
  const { query, route } = useLocation()
  const today = dateOf(useNow())
  const source = useLive(() => reportSource(store), [store])
  const planYears = useLive(() => yearsWithPlan(store), [store])
  const isRead = source !== undefined
  useEffect(() => {
    // So that the next start reads no record twice.
    if (isRead) keepExtracts(store).catch(console.error)
  }, [store, isRead])
  if (!source || !planYears) return undefined
  const choice = choiceIn(source, planYears, today)
  const onAsk = (ask: ReportAsk) => route(`${reportLinks.reports}?${queryOf(ask, today)}`, true)
  return { ask: askIn(query, choice), choice, source, onAsk }
}

function choiceIn(
  { meetings, evidence, mesas }: ReportSource,
  plans: Iterable<number>,
  today: Choice['today'],
): Choice {
  const thisYear = yearOf(today)
  const known = [...meetings, ...evidence].flatMap(({ date }) => (date && date <= today ? yearOf(date) : []))
  const years = [...new Set([thisYear, ...known])].sort((a, b) => b - a)
  const usual = known.reduce((last, year) => Math.max(last, year), 0) || thisYear
  const planYears = [...plans].sort((a, b) => b - a)
  return { today, years, planYears, usual, mesas: mesas.filter(({ isHere }) => isHere).map(({ mesa }) => mesa) }
}

export type Making = MadeReport | { readonly done: number; readonly total: number }

/** Undefined for the moment in which a short one is made. */
export function useReport({ ask, source, choice }: Asked): Making | undefined {
  const { store } = useApp()
  const { lastSent: received } = useSyncStatus()
  const planned = useLive(async () => {
    const progress = await progressOf(store, ask.year, { cutoff: ask.cutoff })
    return { progress, plan: await planRecords(store, ask.year) }
  }, [store, ask.year, ask.cutoff])
  const [making, setMaking] = useState<Making>()
  const asked = queryOf(ask, choice.today)
  useEffect(() => {
    if (planned === undefined) return undefined
    const left = new AbortController()
    const ground: ReportGround = { ask, source, ...planned, received, now: store.now() }
    const work = countedWork(source.meetings.length, (done, total) => setMaking({ done, total }), left.signal)
    makeReport(ground, work).then(
      (made) => left.signal.aborted || setMaking(made ?? undefined),
      (failure: unknown) => {
        if (!(failure instanceof Left)) throw failure
      },
    )
    return () => left.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `asked` is all of `ask`
  }, [store, source, planned, received, asked])
  return making
}
