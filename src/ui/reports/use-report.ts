// The report that is asked for, made anew when what it is made from changes; what nobody waits for any more is left.
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { dateOf, yearOf } from '../../domain/time.ts'
import { keepExtracts } from '../../store/extracts.ts'
import { progressOf } from '../../store/plan-progress.ts'
import { reportSource, type ReportSource } from '../../store/report-source.ts'
import { useApp, useLive, useNow, useSession, useSyncStatus } from '../app-context.ts'
import { countedWork, Left } from './counted-work.ts'
import { makeReport, type MadeReport } from './make-report.ts'
import { askIn, queryOf, type Choice, type ReportAsk } from './report-ask.ts'
import { nobodyAway, type ReportGround } from './report-frame.ts'
import { reportLinks } from './report-links.ts'

export interface Asked {
  readonly ask: ReportAsk
  readonly choice: Choice
  readonly source: ReportSource
  readonly onAsk: (ask: ReportAsk) => void
}

/** Undefined while the records are read. */
export function useAsked(): Asked | undefined {
  const { store } = useApp()
  const { person } = useSession()
  const { query, route } = useLocation()
  const today = dateOf(useNow())
  const by = person.role === 'promoter' ? null : person.name
  const source = useLive(() => reportSource(store, by), [store, by])
  const isRead = source !== undefined
  useEffect(() => {
    // So that the next start reads no record twice.
    if (isRead) keepExtracts(store).catch(console.error)
  }, [store, isRead])
  if (!source) return undefined
  const choice = choiceIn(source, today)
  const onAsk = (ask: ReportAsk) => route(`${reportLinks.reports}?${queryOf(ask, today)}`, true)
  return { ask: askIn(query, choice), choice, source, onAsk }
}

function choiceIn({ meetings, evidence, mesas }: ReportSource, today: Choice['today']): Choice {
  const thisYear = yearOf(today)
  const known = [...meetings, ...evidence].flatMap(({ date }) => (date && date <= today ? yearOf(date) : []))
  const years = [...new Set([thisYear, ...known])].sort((a, b) => b - a)
  const usual = known.reduce((last, year) => Math.max(last, year), 0) || thisYear
  return { today, years, usual, mesas: mesas.filter(({ isHere }) => isHere).map(({ mesa }) => mesa) }
}

export type Making = MadeReport | { readonly done: number; readonly total: number }

/** Undefined for the moment in which a short one is made. */
export function useReport({ ask, source, choice }: Asked): Making | undefined {
  const { store } = useApp()
  const { lastSent: received } = useSyncStatus()
  const progress = useLive(() => progressOf(store, ask.year, { cutoff: ask.cutoff }), [store, ask.year, ask.cutoff])
  const [making, setMaking] = useState<Making>()
  const asked = queryOf(ask, choice.today)
  useEffect(() => {
    if (progress === undefined) return undefined
    const left = new AbortController()
    const ground: ReportGround = { ask, source, progress, received, now: store.now(), awayUntil: nobodyAway }
    const work = countedWork(source.meetings.length, (done, total) => setMaking({ done, total }), left.signal)
    makeReport(ground, work).then(
      (made) => left.signal.aborted || setMaking(made),
      (failure: unknown) => {
        if (!(failure instanceof Left)) throw failure
      },
    )
    return () => left.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `asked` is all of `ask`
  }, [store, source, progress, received, asked])
  return making
}
