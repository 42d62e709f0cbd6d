// One more topic: its name, its dimension and the agreement that asks for it.
import { useState } from 'preact/hooks'
import { entryKey, type EntryKey } from '../../domain/id.ts'
import { closedMeetings } from '../../store/closed-meetings.ts'
import type { StoredPlan } from '../../store/plan-records.ts'
import { addTopic } from '../../store/plan-topics.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { planChangeText } from '../text/plan-change.ts'
import { dimensionNames, topicsText as text } from '../text/topics.ts'

interface TopicFormProps {
  readonly plan: StoredPlan
  readonly activity: EntryKey
  readonly onDone: () => void
}

export function TopicForm({ plan, activity, onDone }: TopicFormProps) {
  const { store } = useApp()
  const { person } = useSession()
  const all = useLive(() => closedMeetings(store), [store])
  const [name, setName] = useState('')
  const [dimension, setDimension] = useState('')
  const [chosen, setChosen] = useState('')
  const [isAsked, setAsked] = useState(false)
  if (!all) return null
  const withAgreements = all.filter(({ agreements }) => agreements.length > 0)
  const minutes = withAgreements.find(({ id }) => chosen.startsWith(`${id}/`))
  const agreement = entryKey.safeParse(chosen.split('/')[1])
  const save = async () => {
    setAsked(true)
    if (!name.trim() || !minutes || !agreement.success) return
    const asked = { minutes: minutes.id, agreement: agreement.data, date: minutes.date }
    const topic = { region: person.region, plan: plan.id, activity, name: name.trim(), dimension, by: person.name }
    if (!(await keep(() => addTopic(store, { ...topic, ...asked })))) return
    announce(text.saved)
    onDone()
  }
  return (
    <div class="plan-withdraw" role="group" aria-label={text.add}>
      <TextField
        id="tema-nombre"
        label={text.name}
        value={name}
        maxLength={300}
        error={isAsked && !name.trim() ? text.nameMissing : undefined}
        onInput={setName}
      />
      <Choices
        label={text.dimension}
        options={dimensionNames.map((value) => ({ value, label: value }))}
        value={dimensionNames.find((each) => each === dimension)}
        onChoose={setDimension}
      />
      <div class="field">
        <label for="tema-acuerdo">{text.agreement}</label>
        <select
          id="tema-acuerdo"
          value={chosen}
          aria-invalid={isAsked && !chosen ? true : undefined}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">{text.choose}</option>
          {withAgreements.map(({ id, number, date, agreements }) => (
            <optgroup key={id} label={planChangeText.option(number || planChangeText.noNumber, '', '', date)}>
              {agreements.map(({ key, text: words = '' }) => (
                <option key={key} value={`${id}/${key}`}>
                  {text.option(words)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <p class="field-hint">{text.agreementHint}</p>
        {isAsked && !chosen && <p class="field-error">{text.agreementMissing}</p>}
      </div>
      <div class="judge">
        <Button onClick={onDone} children={text.cancel} />
        <Button kind="primary" onClick={() => void save()} children={text.save} />
      </div>
      <SaveFailure />
    </div>
  )
}
