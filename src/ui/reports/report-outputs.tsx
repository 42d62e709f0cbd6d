// The ways to take a report along: on paper, or as a file of some kind.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Report } from '../../document/report.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { Notice, type NoticeProps } from '../parts/notice.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { minutesText } from '../text/minutes.ts'
import { reportsText as text } from '../text/reports.ts'
import { countedWork, Left } from './counted-work.ts'
import type { ReportFileKind } from './report-files.ts'

const KINDS = ['pdf', 'docx', 'xlsx', 'csv'] as const satisfies readonly ReportFileKind[]
type Outcome = Pick<NoticeProps, 'text' | 'tone'> | null

interface Making {
  readonly kind: ReportFileKind
  readonly done: number
  readonly total: number
}

/** @param onPrint has all rows on the sheet before it is printed */
export function ReportOutputs({ report, onPrint }: { report: Report; onPrint: () => void }) {
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [making, setMaking] = useState<Making | null>(null)
  const left = useRef<AbortController | null>(null)
  useEffect(() => setOutcome(null), [report])
  // On another screen nobody waits for it any more.
  useEffect(() => () => left.current?.abort(), [])
  const make = async (kind: ReportFileKind) => {
    if (making) return
    const leaving = new AbortController()
    left.current = leaving
    setMaking({ kind, done: 0, total: 0 })
    setOutcome(null)
    announce(minutesText.preparing)
    const end = await handed(kind, report, leaving.signal, (done, total) => setMaking({ kind, done, total }))
    setMaking(null)
    setOutcome(end)
  }
  return (
    <section class="reports-outputs" aria-label={text.downloads}>
      <Button kind="primary" icon="printer" onClick={onPrint} children={text.print} />
      {KINDS.map((kind) => (
        <Button
          key={kind}
          icon="download"
          label={making?.kind === kind ? undefined : text.download(text.outputs[kind])}
          onClick={() => void make(kind)}
        >
          {making?.kind === kind ? minutesText.preparing : text.outputs[kind]}
        </Button>
      ))}
      {making && making.done > 0 && (
        <div class="reports-making">
          <ProgressBar
            label={text.writing}
            says={text.wroteSoFar(making.done, making.total)}
            done={making.done}
            total={making.total}
          />
          <Button onClick={() => left.current?.abort()} children={text.stop} />
        </div>
      )}
      {outcome && <Notice key={outcome.text} {...outcome} onDone={() => setOutcome(null)} />}
    </section>
  )
}

/** @returns what to tell the person; nothing where the system has told it */
async function handed(
  kind: ReportFileKind,
  report: Report,
  signal: AbortSignal,
  onStep: (done: number, total: number) => void,
): Promise<Outcome> {
  try {
    const { MOST_IN_WORD, reportFile, rowsIn } = await import('./report-files.ts')
    const total = rowsIn(report)
    if (kind === 'docx' && total > MOST_IN_WORD) return { text: text.tooLongForWord(total), tone: 'danger' }
    onStep(0, total)
    // The button says that it is at work before the work takes the page.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const file = await reportFile(kind, report, countedWork(total, onStep, signal))
    if (signal.aborted) return { text: text.stopped }
    const { handOver } = await import('../hand-over.ts')
    return (await handOver(file)) === 'saved' ? { text: text.saved(file.name) } : null
  } catch (failure) {
    if (failure instanceof Left) return { text: text.stopped }
    console.error(failure)
    return { text: text.failed, tone: 'danger' }
  }
}
