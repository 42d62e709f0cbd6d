// A reprogramming that was kept: which version it made, and a way back at once. What is undone stays in the history too.
import { useState } from 'preact/hooks'
import type { RecordId } from '../../domain/id.ts'
import { versionsOf } from '../../domain/progress/plan-at.ts'
import { dateOf } from '../../domain/time.ts'
import { planChanges, withdraw } from '../../store/plan-changes.ts'
import type { StoredPlan } from '../../store/plan-records.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { announce } from '../parts/live-region.tsx'
import { Screen } from '../parts/screen.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { planChangeText as text } from '../text/plan-change.ts'

interface ChangeKeptProps {
  readonly frame: { readonly title: string; readonly back: string; readonly backLabel: string }
  readonly kept: RecordId
  readonly plan: StoredPlan
  /** Where its frame goes back to. */
  readonly goOn: string
}

export function ChangeKept({ frame, kept, plan, goOn }: ChangeKeptProps) {
  const { store } = useApp()
  const { person } = useSession()
  const [isUndone, setUndone] = useState(false)
  const versions = useLive(async () => versionsOf(plan.id, await planChanges(store)), [store, plan.id])
  const version = versions?.find(({ change }) => change?.id === kept)
  if (!version?.change) return <Screen {...frame} children={null} />
  const { from = dateOf(store.now()), minutes, minutesName } = version.change
  const undo = async () => {
    const agreed = { minutes, minutesName }
    const about = { region: person.region, plan: plan.id, from, by: person.name, why: text.undoWhy, ...agreed }
    if (!(await keep(async () => void (await withdraw(store, about, kept))))) return
    announce(text.undone)
    setUndone(true)
  }
  return (
    <Screen {...frame}>
      <SaveFailure />
      <Empty
        title={isUndone ? text.undone : text.saved(version.number)}
        detail={isUndone ? undefined : text.savedDetail}
      >
        {!isUndone && <Button icon="undo" onClick={() => void undo()} children={text.undo} />}
        <Button kind="primary" href={frame.back} children={goOn} />
      </Empty>
    </Screen>
  )
}
