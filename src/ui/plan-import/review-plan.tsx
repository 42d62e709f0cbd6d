// The draft of a plan as a table, what is odd in it beside each row, and the way to keep it.
import { useState } from 'preact/hooks'
import { confirmed } from '../../domain/plan-import/draft.ts'
import type { PlanDraft } from '../../domain/plan-import/draft.ts'
import { marksIn } from '../../domain/plan-import/read-plan.ts'
import { isClear, nameOfNotice, openIn, reviewed } from '../../domain/plan-import/review.ts'
import { planOf, rulesOf } from '../../domain/plan-import/to-plan.ts'
import { keepNewPlan } from '../../store/new-plan.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Notice } from '../parts/notice.tsx'
import { Screen } from '../parts/screen.tsx'
import { ruleWords } from '../text/count-as.ts'
import { planImportText as text } from '../text/plan-import.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'
import { DraftTable } from './draft-table.tsx'
import { PlanFacts } from './plan-facts.tsx'
import { useReview } from './use-review.ts'

export interface ReviewPlanProps {
  readonly frame: { readonly title: string; readonly back: string; readonly backLabel: string; readonly wide: boolean }
  readonly file: string
  readonly begun: PlanDraft
  readonly region: string
  /** Those that have a plan. */
  readonly years: readonly number[]
  readonly mayWrite: boolean
  readonly onOther: () => void
  readonly onKept: (year: number) => void
}

export function ReviewPlan({ frame, file, begun, region, years, mayWrite, onOther, onKept }: ReviewPlanProps) {
  const { store } = useApp()
  const { person } = useSession()
  const reviewing = useReview(begun)
  const { review, changeDraft, undo } = reviewing
  const { draft } = review
  const [typedYear, setTypedYear] = useState(`${begun.year ?? ''}`)
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [trouble, setTrouble] = useState('')
  useLeaveGuard(true)
  const year = /^20\d\d$/.test(typedYear.trim()) ? Number(typedYear) : null
  const yearTrouble = year === null ? text.yearTrouble : years.includes(year) ? text.yearTaken(year) : undefined
  const rows = reviewed(review, year ?? draft.year ?? 0)
  const notices = draft.notices.filter((notice) => !review.kept.has(nameOfNotice(notice)))
  const left = rows.reduce((sum, row) => sum + openIn(row), 0) + notices.length + (yearTrouble ? 1 : 0)
  const clear = rows.filter(isClear)

  const save = async () => {
    if (year === null || left > 0) return goToOpen()
    const plan = { ...planOf(draft, year, region), year }
    let why: 'mayNot' | 'exists' | null = null
    const isKept = await keep(async () => {
      why = await keepNewPlan(store, person.region, plan, rulesOf(draft, ruleWords))
    })
    if (!isKept) setTrouble(text.failed)
    else if (why === 'mayNot') setTrouble(text.notYours)
    else if (why === 'exists') setTrouble(text.yearTaken(year))
    else onKept(year)
  }
  return (
    <Screen
      {...frame}
      footer={
        <div class="import-foot">
          <p role="status">{text.left(left)}</p>
          {undo && <Button kind="quiet" icon="undo" onClick={undo} children={text.undo} />}
          {left > 0 && <Button onClick={goToOpen} children={text.goToOpen} />}
          {mayWrite && <Button kind="primary" onClick={() => void save()} children={text.save(year)} />}
          {trouble && <Notice tone="danger" text={trouble} onDone={() => setTrouble('')} />}
        </div>
      }
    >
      <p>{text.found(file, draft.rows.length, marksIn(draft.rows), draft.lines.length)}</p>
      <p class="quiet">{text.howTo}</p>
      {!mayWrite && (
        <p>
          <b>{text.notYours}</b> {text.notYoursDetail}
        </p>
      )}
      <div class="import-head" data-open={yearTrouble ? true : undefined}>
        <TextField id="import-year" label={text.year} value={typedYear} onInput={setTypedYear} error={yearTrouble} />
        <TextField
          id="import-title"
          label={text.planTitle}
          value={draft.title}
          maxLength={300}
          onInput={(title) => changeDraft({ ...draft, title }, 'title')}
        />
      </div>
      <PlanFacts {...reviewing} notices={notices} />
      <div class="import-tools">
        <Button onClick={() => setOnlyOpen(!onlyOpen)} children={onlyOpen ? text.allRows : text.onlyOpen} />
        {clear.length > 0 && (
          <Button
            icon="tick"
            onClick={() => changeDraft(clear.reduce((next, { row }) => confirmed(next, row.id, row.value), draft))}
            children={text.confirmClear(clear.length)}
          />
        )}
        <Button kind="quiet" onClick={onOther} children={text.chooseOther} />
      </div>
      <DraftTable {...reviewing} rows={rows} shown={onlyOpen ? rows.filter((row) => openIn(row) > 0) : rows} />
    </Screen>
  )
}

/** To the first thing that waits for an answer. */
function goToOpen(): void {
  const first = document.querySelector('[data-open]')
  first?.scrollIntoView({ block: 'center' })
  first?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true })
}
