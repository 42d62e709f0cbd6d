// A plan brought in from a file: chosen, read, looked through row by row, and only then kept.
import { useState } from 'preact/hooks'
import { readPlan, type ReadPlan } from '../../domain/plan-import/read-plan.ts'
import type { PlanDraft } from '../../domain/plan-import/draft.ts'
import { dateOf, yearOf } from '../../domain/time.ts'
import { mayWritePlans, yearsWithPlan } from '../../store/new-plan.ts'
import { planFor } from '../../store/plans.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { announce } from '../parts/live-region.tsx'
import { Screen } from '../parts/screen.tsx'
import { useIsWide } from '../shell/use-is-wide.ts'
import { planImportText as text } from '../text/plan-import.ts'
import './plan-import.css'
import { ReviewPlan } from './review-plan.tsx'

type Stage =
  | { readonly is: 'choosing' }
  | { readonly is: 'reading'; readonly rows: number }
  | { readonly is: 'trouble'; readonly file: string; readonly why: keyof typeof text.trouble }
  | { readonly is: 'reviewing'; readonly file: string; readonly draft: PlanDraft }
  | { readonly is: 'kept'; readonly year: number }

export function PlanImportScreen() {
  const { store } = useApp()
  const { person } = useSession()
  const isWide = useIsWide()
  const [stage, setStage] = useState<Stage>({ is: 'choosing' })
  const before = useLive(() => planFor(store, yearOf(dateOf(store.now()))), [store])
  const mayWrite = useLive(() => mayWritePlans(store, person.region), [store, person.region])
  const years = useLive(() => yearsWithPlan(store), [store])
  const read = async (file: File) => {
    setStage({ is: 'reading', rows: 0 })
    const plan = await planIn(file, before ?? null, (rows) => setStage({ is: 'reading', rows }))
    if ('draft' in plan) setStage({ is: 'reviewing', file: file.name, draft: plan.draft })
    else setStage({ is: 'trouble', file: file.name, why: plan.trouble })
  }
  const frame = { title: text.title, back: links.plan, backLabel: text.back, wide: true }
  if (before === undefined || mayWrite === undefined || !years) return <Screen {...frame} children={null} />
  if (!isWide)
    return (
      <Screen {...frame}>
        <Empty title={text.laptopOnly} detail={text.laptopOnlyDetail} />
      </Screen>
    )
  if (stage.is === 'reviewing')
    return (
      <ReviewPlan
        key={stage.file}
        {...{ frame, years, mayWrite, file: stage.file, begun: stage.draft, region: before?.region ?? '' }}
        onOther={() => setStage({ is: 'choosing' })}
        onKept={(year) => setStage({ is: 'kept', year })}
      />
    )
  return (
    <Screen {...frame}>
      {stage.is === 'kept' ? (
        <Empty title={text.saved(stage.year)} detail={text.savedDetail}>
          <Button kind="primary" href={links.plan} children={text.goToPlan} />
        </Empty>
      ) : (
        <div class="import-choose card">
          {!mayWrite && (
            <p>
              <b>{text.notYours}</b> {text.notYoursDetail}
            </p>
          )}
          <p>{text.intro}</p>
          <p>{text.introColumns}</p>
          <p>{text.introSafe}</p>
          {stage.is === 'reading' ? (
            <p role="status">{text.reading(stage.rows)}</p>
          ) : (
            <ChooseFile isAgain={stage.is === 'trouble'} onFile={(file) => void read(file)} />
          )}
          {stage.is === 'trouble' && (
            <div class="import-trouble" role="alert">
              <p>
                <b>{text.troubleTitle(stage.file)}</b>
              </p>
              <p>{text.trouble[stage.why]}</p>
              <p>{text.nothingSaved}</p>
            </div>
          )}
        </div>
      )}
    </Screen>
  )
}

type Trouble = { readonly trouble: keyof typeof text.trouble }

/** The readers are fetched with the first file. */
async function planIn(
  file: File,
  before: Parameters<typeof readPlan>[1],
  onRows: (rows: number) => void,
): Promise<Exclude<ReadPlan, { trouble: string }> | Trouble> {
  announce(text.reading(0))
  try {
    const { readTables } = await import('./read-file.ts')
    const read = await readTables(file, onRows)
    return 'trouble' in read ? read : readPlan(read.tables, before)
  } catch (failure) {
    // A file on a stick that was pulled out, or in a cloud without signal.
    if (failure instanceof DOMException) return { trouble: 'unreadable' }
    throw failure
  }
}

function ChooseFile({ isAgain, onFile }: { isAgain: boolean; onFile: (file: File) => void }) {
  return (
    <label class="import-file button button-primary">
      <span>{isAgain ? text.chooseOther : text.choose}</span>
      <input
        type="file"
        class="only-read"
        accept=".docx,.xlsx,.csv,.txt"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file, saved anew, can be chosen again.
          currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}
