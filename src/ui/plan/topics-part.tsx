// «Temas pedidos»: out of how many an open target is counted, and by which agreement each was asked for.
import { useState } from 'preact/hooks'
import type { Progress } from '../../domain/progress/progress.ts'
import type { StoredTopic } from '../../domain/progress/choices.ts'
import type { PlanNow } from '../../store/plan-now.ts'
import { withdrawTopic } from '../../store/plan-topics.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { topicsText as text } from '../text/topics.ts'
import { TopicForm } from './topic-form.tsx'

interface TopicsPartProps {
  readonly now: PlanNow
  readonly activity: Progress
  readonly mayChange: boolean
}

export function TopicsPart({ now: { records }, activity: { key, read }, mayChange }: TopicsPartProps) {
  const { store } = useApp()
  const { person } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (!read.multipliers.some(({ open }) => open === 'registered')) return null
  const topics = (records.topics ?? []).filter((each) => each.plan === records.plan.id && each.activity === key)
  const withdraw = (topic: StoredTopic) =>
    void keep(() => withdrawTopic(store, person.region, topic, topic.isWithdrawn !== true))
  return (
    <section class="plan-reading">
      <h2>{text.title}</h2>
      {topics.length === 0 && <p class="quiet">{text.none}</p>}
      {topics.length > 0 && (
        <ul class="rows plan-steps">
          {topics.map((topic) => {
            const { id, name = '', dimension, date, isWithdrawn } = topic
            return (
              <li key={id}>
                <p class={isWithdrawn ? 'plan-step-gone' : ''}>{name}</p>
                <p class="quiet">{isWithdrawn ? text.withdrawn : text.asked(date, dimension)}</p>
                {mayChange && (
                  <p>
                    <Button
                      kind="quiet"
                      icon="undo"
                      label={(isWithdrawn ? text.restoreIt : text.withdrawIt)(name)}
                      onClick={() => withdraw(topic)}
                      children={isWithdrawn ? text.restore : text.withdraw}
                    />
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {isOpen && <TopicForm plan={records.plan} activity={key} onDone={() => setOpen(false)} />}
      {mayChange && !isOpen && (
        <p>
          <Button icon="plus" onClick={() => setOpen(true)} children={text.add} />
        </p>
      )}
    </section>
  )
}
