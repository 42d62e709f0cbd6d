// «¿Cómo se lee esta meta?»: where its words admit several readings, the one the secretariat chose, and the others.
import { useState } from 'preact/hooks'
import type { EntryKey } from '../../domain/id.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { dateOf } from '../../domain/time.ts'
import { chooseReading } from '../../store/plan-choices.ts'
import { readingEffects } from '../../store/plan-progress.ts'
import type { StoredPlan } from '../../store/plan-records.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { readingsText as text } from '../text/readings.ts'

interface ReadingChoiceProps {
  readonly plan: StoredPlan
  readonly activity: Progress
  readonly mayChange: boolean
}

export function ReadingChoice({ plan, activity, mayChange }: ReadingChoiceProps) {
  const [isOpen, setOpen] = useState(false)
  const { row, reading, chosen } = activity.read
  if ((row.rule?.readings.length ?? 0) < 2) return null
  const { by, at } = chosen ?? {}
  return (
    <section class="plan-reading">
      <h2>{text.title}</h2>
      <p>{text.readAs(reading.name)}</p>
      <p class="quiet">{by && at !== undefined ? text.chosenBy(by, dateOf(at)) : text.byDefault}</p>
      {isOpen && <Readings {...{ plan, activity }} onDone={() => setOpen(false)} />}
      {mayChange && !isOpen && (
        <p>
          <Button onClick={() => setOpen(true)} children={chosen ? text.change : text.open} />
        </p>
      )}
    </section>
  )
}

type ReadingsProps = Omit<ReadingChoiceProps, 'mayChange'> & { readonly onDone: () => void }

function Readings({ plan, activity: { key, read }, onDone }: ReadingsProps) {
  const { store } = useApp()
  const { person } = useSession()
  const [picked, setPicked] = useState<EntryKey>(read.reading.key)
  const effects = useLive(() => readingEffects(store, plan.year ?? 0, key), [store, plan.year, key])
  if (!effects) return null
  const save = async () => {
    const choice = { region: person.region, plan: plan.id, activity: key, reading: picked, by: person.name }
    if (!(await keep(() => chooseReading(store, choice)))) return
    announce(text.kept)
    onDone()
  }
  return (
    <fieldset class="plan-readings">
      <legend>{text.intro}</legend>
      {effects.map(({ reading, total, target }) => (
        <label key={reading.key}>
          <input
            type="radio"
            name={`lectura-${key}`}
            checked={picked === reading.key}
            onChange={() => setPicked(reading.key)}
          />
          <span>
            {text.name(reading.name)}
            <span class="quiet">{text.effect(reading, total, target)}</span>
          </span>
        </label>
      ))}
      <div class="judge">
        <Button onClick={onDone} children={text.cancel} />
        <Button kind="primary" onClick={() => void save()} children={text.choose} />
      </div>
      <SaveFailure />
    </fieldset>
  )
}
