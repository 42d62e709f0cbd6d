// «¿Se cumplió este trimestre?» Sí / En parte / No, and what sustains it: the Secretaría's word, added to what she said.
import { useRef, useState } from 'preact/hooks'
import { fulfilment, type Fulfilment } from '../../domain/plan-choice.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { QUARTERS, type Quarter } from '../../domain/time.ts'
import { sayFulfilled } from '../../store/fulfilment.ts'
import type { StoredPlan } from '../../store/plan-records.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { Notice } from '../parts/notice.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { advanceText as text, fulfilmentChoices } from '../text/advance.ts'
import { commonText } from '../text/common.ts'

interface FulfilmentFormProps {
  readonly plan: StoredPlan
  readonly activity: Progress
  /** Where this day stands in the plan; null when the plan is of another year. */
  readonly now: Quarter | null
}

const LONG = 2000

export function FulfilmentForm({ plan, activity, now }: FulfilmentFormProps) {
  const { store } = useApp()
  const { person } = useSession()
  const quarters = activity.scheduled.length > 0 ? activity.scheduled : QUARTERS
  const [quarter, setQuarter] = useState<Quarter>(quarters.find((each) => each === now) ?? quarters.at(-1) ?? 4)
  const [chosen, setChosen] = useState<Fulfilment>()
  const [why, setWhy] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null)
  const isBusy = useRef(false)
  const save = async () => {
    if (!chosen || !why.trim()) return setMissing(true)
    // A double tap says it once.
    if (isBusy.current) return
    isBusy.current = true
    const said = { region: person.region, plan: plan.id, activity: activity.key, quarter, fulfilment: chosen }
    const isKept = await keep(async () => {
      const takeBack = await sayFulfilled(store, { ...said, why: why.trim(), by: person.name })
      setUndo(() => takeBack)
    })
    isBusy.current = false
    if (!isKept) return
    setChosen(undefined)
    setWhy('')
    setMissing(false)
  }
  const takeBack = () => {
    const run = undo
    setUndo(null)
    if (run) void keep(run)
  }
  return (
    <>
      <Choices
        label={text.which}
        options={quarters.map((each) => ({ value: `${each}` as const, label: text.quarter(each) }))}
        value={`${quarter}`}
        onChoose={(value) => setQuarter(QUARTERS.find((each) => `${each}` === value) ?? quarter)}
      />
      <Choices
        label={text.ask}
        options={fulfilment.options.map((value) => ({ value, label: fulfilmentChoices[value] }))}
        value={chosen}
        onChoose={setChosen}
      />
      {isMissing && !chosen && (
        <p class="field-error" role="alert">
          {text.choose}
        </p>
      )}
      <TextField
        id="sustento"
        label={text.why}
        hint={text.whyHint}
        error={isMissing && !why.trim() ? text.whyMissing : undefined}
        multiline
        maxLength={LONG}
        value={why}
        onInput={setWhy}
      />
      <SaveFailure />
      <p>
        <Button kind="primary" onClick={() => void save()} children={text.save} />
      </p>
      {undo && (
        <Notice text={text.saved} action={{ label: commonText.undo, onClick: takeBack }} onDone={() => setUndo(null)} />
      )}
    </>
  )
}
