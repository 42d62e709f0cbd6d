// S17 Reportes: which one, of when, of which mesa; what it will hold and what it lacks; and the ways to take it along.
import { useEffect, useState } from 'preact/hooks'
import { links } from '../links.ts'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Screen } from '../parts/screen.tsx'
import { useIsWide } from '../shell/use-is-wide.ts'
import { reportsText as text } from '../text/reports.ts'
import type { MadeReport } from './make-report.ts'
import { ReportOptions } from './report-options.tsx'
import { ReportOutputs } from './report-outputs.tsx'
import { ReportSheet } from './report-sheet.tsx'
import './reports.css'
import { useAsked, useReport, type Asked } from './use-report.ts'

export function ReportsScreen() {
  const isWide = useIsWide()
  const asked = useAsked()
  const back = isWide ? {} : { back: links.plan, backLabel: text.back }
  return (
    <Screen title={text.title} {...back} wide>
      {asked ? <Chosen {...asked} /> : <p role="status">{text.loading}</p>}
    </Screen>
  )
}

function Chosen(asked: Asked) {
  const making = useReport(asked)
  return (
    <div class="reports">
      <ReportOptions {...asked} />
      {making && 'total' in making && (
        <ProgressBar label={text.making} says={text.madeSoFar(making.done, making.total)} {...making} />
      )}
      {making && 'report' in making && <Preview {...making} />}
    </div>
  )
}

/** Of each table on the screen: more would make the phone wait. */
const MOST = 20

function Preview({ report, headline, says }: MadeReport) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return
    window.print()
    setPrinting(false)
  }, [isPrinting])
  return (
    <div class="reports-preview">
      <section class="reports-summary card" aria-label={text.preview}>
        <p class="reports-headline">{headline}</p>
        <p>{says}</p>
        <ul>
          {report.tables.map(({ title, rows }) => (
            <li key={title}>
              <span>{title}</span>
              <span>{text.rows(rows.length)}</span>
            </li>
          ))}
        </ul>
        {report.missing.length > 0 && <h2>{text.missingTitle}</h2>}
        {report.missing.length > 0 && (
          <ul class="reports-missing">
            {report.missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
        <ReportOutputs report={report} onPrint={() => setPrinting(true)} />
      </section>
      <ReportSheet report={report} most={isPrinting ? Infinity : MOST} />
    </div>
  )
}
