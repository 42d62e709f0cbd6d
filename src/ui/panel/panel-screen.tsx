// S14 Panel: how the plan goes, what is overdue, who has not sent, and the last actas, on one page.
import { marginRules } from '../../document/page-margins.ts'
import { panelView } from '../../domain/progress/panel-view.ts'
import { dateOf } from '../../domain/time.ts'
import { useNow, useSyncStatus } from '../app-context.ts'
import { usePageMargins } from '../page-margins.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { Strip } from '../shell/strip.tsx'
import { paperWords } from '../text/minutes.ts'
import { panelText as text } from '../text/panel.ts'
import type { PanelFigures } from '../../domain/progress/panel-figures.ts'
import { PanelActas } from './panel-actas.tsx'
import { PanelFiltersBar } from './panel-filters.tsx'
import { panelLinks } from '../panel-links.ts'
import { PanelMarks } from './panel-marks.tsx'
import { PanelMatrix } from './panel-matrix.tsx'
import { PanelMesas } from './panel-mesas.tsx'
import { PanelOverdue } from './panel-overdue.tsx'
import { PanelSentence } from './panel-sentence.tsx'
import { silences } from './silences.ts'
import { useChosen, useFigures } from './use-panel.ts'
import './panel.css'

export function PanelScreen() {
  const found = useFigures()
  usePageMargins(marginRules(text.title, text.paperFoot, paperWords))
  return (
    <Screen
      title={text.title}
      wide
      actions={
        <>
          <Button icon="printer" onClick={() => window.print()} children={text.print} />
          <Button kind="primary" icon="download" href={panelLinks.reports} children={text.reports} />
        </>
      }
    >
      <Strip />
      {found?.figures && <Panel figures={found.figures} isCounting={found.isCounting} />}
      {found && !found.figures && <p class="quiet">{text.firstCount}</p>}
    </Screen>
  )
}

function Panel({ figures, isCounting }: { figures: PanelFigures; isCounting: boolean }) {
  const now = useNow()
  const today = dateOf(now)
  const { lastSent } = useSyncStatus()
  const { filters, isListed, change } = useChosen(figures, today)
  const view = panelView(figures, filters)
  const heard = silences(figures.mesas, lastSent ?? now)
  const mesa = figures.mesas.find((each) => each.mesa === filters.mesa)?.name
  const shown = { figures, filters, view, today, mesa }
  return (
    <div class="panel">
      <h2 class="panel-printed">{text.paperTitle(today)}</h2>
      <PanelSentence {...shown} heard={heard} />
      <PanelFiltersBar figures={figures} filters={filters} onChange={change} />
      <div class="panel-columns">
        <div>
          {view.plan ? <PanelMatrix {...shown} /> : <Empty title={text.noPlan} detail={text.comesWithSignal} />}
          {isListed && <PanelMarks {...shown} />}
          <PanelOverdue {...shown} />
        </div>
        <div>
          <PanelMesas {...shown} heard={heard} />
          <PanelActas {...shown} />
        </div>
      </div>
      <p class="quiet">
        {text.until(lastSent, today)} {isCounting && <span class="panel-counting">{text.counting}</span>}
      </p>
    </div>
  )
}
