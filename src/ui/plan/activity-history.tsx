// Every version that moved an activity, over the approved plan: what, why, by which acta, and what was taken back.
import { useState } from 'preact/hooks'
import type { RecordId } from '../../domain/id.ts'
import { historyOf, type HistoryStep } from '../../domain/progress/plan-history.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { dateOf, type LocalDate } from '../../domain/time.ts'
import type { PlanNow } from '../../store/plan-now.ts'
import { Button } from '../parts/button.tsx'
import { planChangeText as text } from '../text/plan-change.ts'
import { WithdrawForm } from './withdraw-form.tsx'

interface ActivityHistoryProps {
  readonly now: PlanNow
  readonly activity: Progress
  readonly mayChange: boolean
  /** The day that is looked at. */
  readonly cutoff: LocalDate
}

export function ActivityHistory({
  now: { records, reads },
  activity: { key, read },
  mayChange,
  cutoff,
}: ActivityHistoryProps) {
  const [openId, setOpen] = useState<RecordId | null>(null)
  const steps = historyOf(records, key)
  if (steps.length === 0) return null
  const named = new Map(
    [...records.plan.activities, ...reads.map(({ row }) => row)].map((row) => [String(row.key), row.text]),
  )
  const moved = movedIn(steps, read.row)
  return (
    <>
      <h2>{text.history}</h2>
      {moved && (
        <p>
          <b>{moved}</b>
        </p>
      )}
      <ol class="rows plan-steps">
        {steps.map((step) => {
          const { number, change } = step.version
          const { id, withdraws, minutesName, why, by, at } = change
          return (
            <li key={id}>
              <p>
                <b>{text.version(number, text.day(step.from), withdraws !== undefined)}</b>
              </p>
              {step.from > cutoff && <p class="quiet">{text.notYet}</p>}
              {step.moves.length === 0 && !step.withdrawnBy && <p class="quiet">{text.noEffect}</p>}
              {step.moves.map((move) => (
                <p key={move.is} class={step.withdrawnBy ? 'plan-step-gone' : ''}>
                  {text.move(move, (name) => named.get(name) ?? name)}
                </p>
              ))}
              {step.withdrawnBy && <p>{text.withdrawn(step.withdrawnBy.from)}</p>}
              {minutesName && <p class="quiet">{text.by(minutesName)}</p>}
              {why && <p class="quiet">{text.because(why)}</p>}
              {by && at !== undefined && <p class="quiet">{text.author(by, dateOf(at))}</p>}
              {mayChange && !step.withdrawnBy && openId !== id && (
                <p>
                  <Button kind="quiet" icon="undo" label={text.withdrawIt(number)} onClick={() => setOpen(id)}>
                    {text.withdraw}
                  </Button>
                </p>
              )}
              {openId === id && <WithdrawForm change={change} year={records.plan.year} onDone={() => setOpen(null)} />}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** «Programado: II → III, por acta 004-2024», of the version that is looked at. */
function movedIn(steps: readonly HistoryStep[], { approved, quarters = [] }: Progress['read']['row']): string | null {
  if (!approved || (approved.quarters ?? []).join() === quarters.join()) return null
  const last = steps.filter((step) => !step.withdrawnBy && step.moves.some(({ is }) => is === 'quarters')).at(-1)
  return text.moved(approved.quarters ?? [], quarters, last?.version.change.minutesName)
}
