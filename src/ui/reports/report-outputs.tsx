// The ways to take a report along: on paper, or as a file of some kind.
import { useEffect, useState } from 'preact/hooks'
import type { Report } from '../../document/report.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { Notice, type NoticeProps } from '../parts/notice.tsx'
import { minutesText } from '../text/minutes.ts'
import { reportsText as text } from '../text/reports.ts'
import type { ReportFileKind } from './report-files.ts'

const KINDS = ['pdf', 'docx', 'xlsx', 'csv'] as const satisfies readonly ReportFileKind[]
type Outcome = Pick<NoticeProps, 'text' | 'tone'> | null

/** @param onPrint has all rows on the sheet before it is printed */
export function ReportOutputs({ report, onPrint }: { report: Report; onPrint: () => void }) {
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [busy, setBusy] = useState<ReportFileKind | null>(null)
  useEffect(() => setOutcome(null), [report])
  const make = async (kind: ReportFileKind) => {
    if (busy) return
    setBusy(kind)
    setOutcome(null)
    announce(minutesText.preparing)
    try {
      const { reportFile } = await import('./report-files.ts')
      const { handOver } = await import('../hand-over.ts')
      const file = await reportFile(kind, report)
      if ((await handOver(file)) === 'saved') setOutcome({ text: text.saved(file.name) })
    } catch (failure) {
      console.error(failure)
      setOutcome({ text: text.failed, tone: 'danger' })
    }
    setBusy(null)
  }
  return (
    <section class="reports-outputs" aria-label={text.downloads}>
      <Button kind="primary" icon="printer" onClick={onPrint} children={text.print} />
      {KINDS.map((kind) => (
        <Button
          key={kind}
          icon="download"
          label={busy === kind ? undefined : text.download(text.outputs[kind])}
          onClick={() => void make(kind)}
        >
          {busy === kind ? minutesText.preparing : text.outputs[kind]}
        </Button>
      ))}
      {outcome && <Notice key={outcome.text} {...outcome} onDone={() => setOutcome(null)} />}
    </section>
  )
}
