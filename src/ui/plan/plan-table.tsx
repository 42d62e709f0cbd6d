// S15: the whole plan as a table on the laptop, with the chosen activity beside it.
import { Fragment } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { EntryKey } from '../../domain/id.ts'
import { QUARTERS } from '../../domain/time.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { NumberTile } from '../parts/number-tile.tsx'
import { dayDate } from '../text/format.ts'
import { planText } from '../text/plan.ts'
import { progressText } from '../text/progress.ts'
import { ActivityDetails } from './activity-details.tsx'
import { Legend, QuarterCell } from './quarter-cells.tsx'
import { useLandscape } from './use-landscape.ts'
import type { PlanInView } from './use-plan.ts'
import './table.css'

const ALL_COLUMNS = 2 + QUARTERS.length

export function PlanTable({ progress: { plan, activities, lines, question }, quarter }: PlanInView) {
  const [openKey, setOpen] = useState<EntryKey | null>(null)
  const [reached, setReached] = useState(activities[0]?.key)
  const table = useRef<HTMLTableElement>(null)
  useLandscape()
  const open = activities.find(({ key }) => key === openKey)

  const focusOn = (key: EntryKey) => table.current?.querySelector<HTMLElement>(`[data-activity="${key}"]`)?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step && activities[activities.findIndex(({ key }) => key === reached) + step]
    if (!next) return
    event.preventDefault()
    focusOn(next.key)
    if (openKey) setOpen(next.key)
  }
  const close = (key: EntryKey) => {
    setOpen(null)
    focusOn(key)
  }
  useEffect(() => {
    if (!openKey) return undefined
    const onEscape = ({ key }: KeyboardEvent) => key === 'Escape' && close(openKey)
    addEventListener('keydown', onEscape)
    return () => removeEventListener('keydown', onEscape)
  })
  return (
    <div class={open ? 'plan-wide plan-wide-open' : 'plan-wide'}>
      <div class="plan-above">
        <Legend />
        <p class="quiet">{planText.tableHint}</p>
      </div>
      <table class="plan-table" ref={table}>
        <caption class="only-read">{progressText.caption(plan.year)}</caption>
        <thead>
          <tr>
            <th scope="col">{planText.columns.activity}</th>
            <th scope="col">{planText.columns.target}</th>
            {QUARTERS.map((when) => (
              <th key={when} scope="col" class={when === quarter ? 'plan-now' : ''}>
                {planText.roman[when]}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map(({ line }) => (
          <tbody key={line.key}>
            <tr class="plan-line-row">
              <th scope="rowgroup" colSpan={ALL_COLUMNS}>
                <NumberTile line={line.number ?? 1} /> {planText.lineName(line.name ?? '')}
              </th>
            </tr>
            {activities
              .filter(({ read }) => read.row.line === line.key)
              .map((activity, index, all) => (
                <Fragment key={activity.key}>
                  {activity.read.row.group && activity.read.row.group !== all[index - 1]?.read.row.group && (
                    <tr class="plan-group-row">
                      <th scope="rowgroup" colSpan={ALL_COLUMNS}>
                        {plan.groups.find(({ key }) => key === activity.read.row.group)?.name}
                      </th>
                    </tr>
                  )}
                  <tr class={activity.key === openKey ? 'plan-row plan-row-open' : 'plan-row'}>
                    <th scope="row">
                      <button
                        type="button"
                        class="plan-text"
                        data-activity={activity.key}
                        tabIndex={activity.key === reached ? 0 : -1}
                        aria-expanded={activity.key === openKey}
                        onFocus={() => setReached(activity.key)}
                        onClick={() => setOpen(activity.key)}
                        onKeyDown={onKeyDown}
                      >
                        {activity.read.row.text}
                      </button>
                    </th>
                    <td>
                      {activity.read.row.targetText ?? planText.noTarget}
                      <b class="plan-tally">{progressText.tally(activity.total, activity.target, activity)}</b>
                    </td>
                    {QUARTERS.map((when) => (
                      <td key={when} class={when === quarter ? 'plan-now' : ''}>
                        <QuarterCell {...{ activity, when }} />
                      </td>
                    ))}
                  </tr>
                </Fragment>
              ))}
          </tbody>
        ))}
      </table>
      <p class="quiet plan-until">{progressText.until(dayDate(question.cutoff))}</p>
      {open && (
        <aside class="plan-panel card" aria-label={planText.activity(open.read.row.order)}>
          <div class="plan-panel-close">
            <IconButton icon="close" label={planText.closePanel} onClick={() => close(open.key)} />
          </div>
          <h2>{planText.activity(open.read.row.order)}</h2>
          <ActivityDetails plan={plan} activity={open} cutoff={question.cutoff} />
        </aside>
      )}
    </div>
  )
}
