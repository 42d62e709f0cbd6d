// S10 Plan: lines and activities on the phone, one table on the laptop.
import { documentLinks } from '../document-links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { Strip } from '../shell/strip.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { useIsWide } from '../shell/use-is-wide.ts'
import { documentsText } from '../text/documents.ts'
import { planText } from '../text/plan.ts'
import { progressText } from '../text/progress.ts'
import { PlanLines } from './plan-lines.tsx'
import { PlanMenu } from './plan-menu.tsx'
import { PlanTable } from './plan-table.tsx'
import { usePlan } from './use-plan.ts'
import { ViewPanel } from './view-panel.tsx'
import './plan.css'

export function PlanScreen() {
  const isWide = useIsWide()
  const { year, found } = usePlan()
  const shown = found?.progress.plan.year ?? year
  const View = isWide ? PlanTable : PlanLines
  return (
    <Screen
      title={(isWide ? planText.wideTitle : planText.title)(shown)}
      actions={
        isWide ? (
          <>
            <Button icon="printer" onClick={() => window.print()} children={progressText.print} />
            <PlanMenu plan={found?.progress.plan} />
          </>
        ) : (
          <>
            <SunButton />
            <PlanMenu plan={found?.progress.plan} />
          </>
        )
      }
      wide={isWide}
    >
      {!isWide && <Strip />}
      {found && shown !== year && <p class="quiet">{planText.otherYear(shown)}</p>}
      {found && <ViewPanel {...found} />}
      {found && <View key={found.progress.plan.id} {...found} />}
      {!isWide && <Button wide icon="page" href={documentLinks.all} children={documentsText.title} />}
      {found === null && <Empty title={planText.notYet(year)} detail={planText.comesWithSignal} />}
    </Screen>
  )
}
