// S17 Reportes: which one, of when, of which mesa; what it will hold and what it lacks; and the ways to take it along.
import { useEffect, useState } from 'preact/hooks'
import { links } from '../links.ts'
import { Icon } from '../parts/icon.tsx'
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
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    if (!isPrinting) return
    window.print()
    setPrinting(false)
  }, [isPrinting])
  return (
    <div class="reports">
      <ReportOptions {...asked} />
      {making && 'total' in making && (
        <ProgressBar label={text.making} says={text.madeSoFar(making.done, making.total)} {...making} />
      )}
      {making && 'report' in making && (
        <>
          <Summary {...making} onPrint={() => setPrinting(true)} />
          <Sheet report={making.report} isPrinting={isPrinting} />
        </>
      )}
    </div>
  )
}

function Summary({ report, headline, says, lacks, onPrint }: MadeReport & { readonly onPrint: () => void }) {
  return (
    <section class="reports-summary card" aria-label={text.preview}>
      <p class="reports-headline">{headline}</p>
      <p>{says}</p>
      {lacks.length > 0 && (
        <div class="reports-missing">
          <h2>{text.lacks}</h2>
          <ul>
            {lacks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <ReportOutputs report={report} onPrint={onPrint} />
    </section>
  )
}

/** Rows of each table on the screen: more would make the phone wait. */
const MOST = 20

/** On a phone it is long: it opens when it is wanted. On paper it is always there. */
function Sheet({ report, isPrinting }: { report: MadeReport['report']; isPrinting: boolean }) {
  const isWide = useIsWide()
  const sheet = <ReportSheet report={report} most={isPrinting ? Infinity : MOST} />
  if (isWide || isPrinting) return sheet
  return (
    <details class="reports-sheet">
      <summary>
        {text.seeSheet}
        <Icon name="chevron-right" />
      </summary>
      {sheet}
    </details>
  )
}
