// «Reprogramar»: what moves in an activity, why and by which acta. It is kept as a version of the plan, over the others.
import { useState } from 'preact/hooks'
import { accessOf } from '../../domain/access.ts'
import type { RecordId } from '../../domain/id.ts'
import { historyOf } from '../../domain/progress/plan-history.ts'
import type { ReadRow } from '../../domain/progress/reading.ts'
import { dateOf } from '../../domain/time.ts'
import { reprogram } from '../../store/plan-changes.ts'
import type { PlanNow } from '../../store/plan-now.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { planChangeText as text } from '../text/plan-change.ts'
import { changeIn, draftOf, valueIn } from './change-draft.ts'
import { ChangeFields } from './change-fields.tsx'
import { ChangeKept } from './change-kept.tsx'
import { activityPage } from './plan-view.ts'
import { ReasonFields, reasonFrom, reasonIn } from './reason-fields.tsx'
import { useAsked } from './use-asked.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'
import './change.css'

interface ChangeScreenProps {
  readonly now: PlanNow
  readonly read: ReadRow
}

export function ChangeScreen({ now, read }: ChangeScreenProps) {
  const { store } = useApp()
  const { person } = useSession()
  const { plan } = now.records
  const { row } = read
  const [begun] = useState(() => draftOf(read))
  const [draft, setDraft] = useState(begun)
  const [reason, setReason] = useState(() => reasonFrom(dateOf(store.now()), plan.year))
  const { isAsked, ask } = useAsked()
  const [kept, setKept] = useState<RecordId | null>(null)
  const change = changeIn(draft, read)
  const why = reasonIn(reason, plan.year)
  const isWhole = !Number.isNaN(valueIn(draft.value)) && (draft.stays !== 'merged' || draft.into !== '')
  useLeaveGuard(kept === null && (change !== null || reason.why !== ''))
  const page = activityPage(row.key, { year: plan.year })
  const frame = { title: text.titleOf(row.order), back: page, backLabel: text.back }
  if (accessOf(person.role, 'region') !== 'write') return <Screen {...frame} children={<Empty title={text.mayNot} />} />
  if (kept) return <ChangeKept {...{ frame, kept, plan }} goOn={text.goBack} />
  const save = async () => {
    ask()
    if (!change || !why || !isWhole) return
    const about = { region: person.region, plan: plan.id, by: person.name, ...why }
    await keep(async () => setKept(await reprogram(store, about, [change])))
  }
  return (
    <Screen
      {...frame}
      footer={
        <>
          <SaveFailure />
          <Button kind="primary" wide onClick={() => void save()} children={text.save} />
        </>
      }
    >
      <p class="plan-words">{row.text}</p>
      <p class="quiet">{text.intro}</p>
      <ChangeFields
        {...{ read, draft, isAsked }}
        onChange={setDraft}
        others={now.reads.filter((each) => each.row.key !== row.key)}
      />
      <Summary now={now} read={read} change={change} isAsked={isAsked} />
      <ReasonFields {...{ reason, isAsked }} year={plan.year} onChange={setReason} />
    </Screen>
  )
}

interface SummaryProps extends ChangeScreenProps {
  readonly change: ReturnType<typeof changeIn>
  readonly isAsked: boolean
}

/** Told by the same rule that will tell its history. */
function Summary({ now: { records, reads }, read: { row }, change, isAsked }: SummaryProps) {
  const draft = {
    id: row.key as string as RecordId, // one alphabet, two brands; kept nowhere
    plan: records.plan.id,
    at: Number.MAX_SAFE_INTEGER,
    changes: change ? [{ ...change, key: row.key }] : [],
  }
  const last = { ...draft, from: '9999-12-31' as ReturnType<typeof dateOf> } // after every other
  const moves = historyOf({ ...records, changes: [...(records.changes ?? []), last] }, row.key).find(
    ({ version }) => version.change === last,
  )?.moves
  const nameOf = (key: string) => reads.find((each) => each.row.key === key)?.row.text ?? key
  if (!moves?.length)
    return isAsked ? <p class="field-error" role="alert" tabIndex={-1} data-missing children={text.nothing} /> : null
  return (
    <section class="plan-change-summary" aria-label={text.summary}>
      <h2>{text.summary}</h2>
      {moves.map((move) => (
        <p key={move.is}>{text.move(move, nameOf)}</p>
      ))}
    </section>
  )
}
