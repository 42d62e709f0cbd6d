// An activity that the approved plan does not have: added by a reprogramming, and said to be so ever after.
import { useState } from 'preact/hooks'
import { accessOf } from '../../domain/access.ts'
import { simpleRule, type CountAs } from '../../domain/count-as.ts'
import type { RecordId } from '../../domain/id.ts'
import { dateOf } from '../../domain/time.ts'
import { reprogram } from '../../store/plan-changes.ts'
import type { PlanNow } from '../../store/plan-now.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { Empty } from '../parts/empty.tsx'
import { TextField } from '../parts/field.tsx'
import { Screen } from '../parts/screen.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { countAsText, ruleWords } from '../text/count-as.ts'
import { planText } from '../text/plan.ts'
import { planChangeText as text } from '../text/plan-change.ts'
import { useAsked } from './use-asked.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'
import { EMPTY_DRAFT, valueIn } from './change-draft.ts'
import { QuartersField, TargetFields } from './change-fields.tsx'
import { ChangeKept } from './change-kept.tsx'
import { CountAsField } from '../count-as-field.tsx'
import { planPage } from './plan-view.ts'
import { ReasonFields, reasonFrom, reasonIn } from './reason-fields.tsx'
import './change.css'

export function NewActivityScreen({ now: { records, reads } }: { now: PlanNow }) {
  const { store } = useApp()
  const { person } = useSession()
  const { plan } = records
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [as, setAs] = useState<CountAs | null>(null)
  const [reason, setReason] = useState(() => reasonFrom(dateOf(store.now()), plan.year))
  const { isAsked, ask } = useAsked()
  const [kept, setKept] = useState<RecordId | null>(null)
  const why = reasonIn(reason, plan.year)
  const value = valueIn(draft.value)
  const line = plan.lines.find(({ key }) => key === draft.line)
  const words = draft.text.trim()
  useLeaveGuard(kept === null && (words !== '' || reason.why !== ''))
  const frame = { title: text.titleNew, back: planPage({ year: plan.year }), backLabel: text.back }
  if (accessOf(person.role, 'region') !== 'write') return <Screen {...frame} children={<Empty title={text.mayNot} />} />
  if (kept) return <ChangeKept {...{ frame, kept, plan }} goOn={text.goToPlan} />
  const save = async () => {
    ask()
    if (!line || !words || !as || !why || Number.isNaN(value)) return
    const order = Math.max(0, ...reads.map(({ row }) => row.order ?? 0)) + 1
    const change = {
      activity: store.newEntryKey(),
      line: line.key,
      text: words,
      quarters: [...draft.quarters],
      rule: simpleRule(as, value, '', ruleWords(as, value)),
      order,
      ...(draft.target.trim() && { targetText: draft.target.trim() }),
      ...(value !== null && { targetValue: value }),
      ...(draft.responsibles.trim() && { responsibles: draft.responsibles.trim() }),
    }
    const about = { region: person.region, plan: plan.id, by: person.name, ...why }
    await keep(async () => setKept(await reprogram(store, about, [change])))
  }
  const field = { draft, onChange: setDraft, isAsked }
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
      <p class="quiet">{text.intro}</p>
      <div>
        <Choices
          label={text.line}
          options={plan.lines.map(({ key, number, shortName = '' }) => ({
            value: String(key),
            label: planText.lineHeading(number, shortName),
          }))}
          value={draft.line}
          onChoose={(next) => setDraft({ ...draft, line: next })}
        />
        {isAsked && !line && <p class="field-error">{text.lineMissing}</p>}
      </div>
      <TextField
        id="cambio-actividad"
        label={text.text}
        multiline
        maxLength={2000}
        value={draft.text}
        error={isAsked && !words ? text.textMissing : undefined}
        onInput={(next) => setDraft({ ...draft, text: next })}
      />
      <QuartersField {...field} />
      <TargetFields {...field} />
      <CountAsField
        id="cambio-suma"
        value={as}
        onChoose={setAs}
        hint={as && !Number.isNaN(value) ? countAsText.effect(as, value) : undefined}
        error={isAsked && !as ? countAsText.missing : undefined}
      />
      <TextField
        id="cambio-responsables"
        label={text.responsibles}
        value={draft.responsibles}
        maxLength={2000}
        onInput={(responsibles) => setDraft({ ...draft, responsibles })}
      />
      <ReasonFields {...{ reason, isAsked }} year={plan.year} onChange={setReason} />
    </Screen>
  )
}
