// The plan on the phone: a quarter to look at, the four lines in short, then each line with its activities.
import { useState } from 'preact/hooks'
import type { LineOfAction } from '../../domain/plan.ts'
import { marksOf, tallyMarks } from '../../domain/progress/marks.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import { QUARTERS, type Quarter } from '../../domain/time.ts'
import { Choices } from '../parts/choices.tsx'
import { NumberTile } from '../parts/number-tile.tsx'
import { PatternBar } from '../parts/pattern-bar.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { planText } from '../text/plan.ts'
import { progressText } from '../text/progress.ts'
import { Legend, QuarterCells } from './quarter-cells.tsx'
import { activityPage, type PlanView } from './plan-view.ts'
import type { PlanInView } from './use-plan.ts'

type Span = 'year' | `${Quarter}`
const spans = [
  { value: 'year', label: planText.year },
  ...QUARTERS.map((when) => ({ value: `${when}` as const, label: planText.roman[when] })),
] as const satisfies readonly { value: Span; label: string }[]

export function PlanLines({ progress: { plan, activities, lines }, quarter, view }: PlanInView) {
  const [span, setSpan] = useState<Span>(quarter ? `${quarter}` : 'year')
  const when = QUARTERS.find((each) => `${each}` === span)
  const ofLine = ({ key }: LineOfAction) => activities.filter(({ read }) => read.row.line === key)
  return (
    <>
      <div class="plan-spans">
        <Choices hideLabel label={planText.chooseQuarter} options={spans} value={span} onChoose={setSpan} />
      </div>
      <Rows label={planText.lines}>
        {lines.map(({ line }) => (
          <LineRow key={line.key} {...{ line, when }} activities={ofLine(line)} />
        ))}
      </Rows>
      <Legend />
      {lines.map(({ line }) => (
        <section key={line.key} class="plan-line">
          <h2 id={headingId(line)} tabIndex={-1}>
            <span>{planText.lineHeading(line.number, line.shortName ?? '')}</span>
            <span class="plan-cells" aria-hidden="true">
              {QUARTERS.map((each) => (
                <span key={each} class={each === when ? 'plan-head plan-head-chosen' : 'plan-head'}>
                  {planText.roman[each]}
                </span>
              ))}
            </span>
          </h2>
          <ul class="rows">
            {ofLine(line).map((activity, index, all) => (
              <ActivityRow
                key={activity.key}
                {...{ activity, view }}
                group={
                  activity.read.row.group !== all[index - 1]?.read.row.group
                    ? plan.groups.find(({ key }) => key === activity.read.row.group)?.name
                    : ''
                }
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const headingId = ({ key }: LineOfAction): string => `linea-${key}`

interface LineRowProps {
  readonly line: LineOfAction
  readonly activities: readonly Progress[]
  readonly when: Quarter | undefined
}

/** Marked quarters in which something validated was done. None is marked: «sin programar», never 0 %. */
function LineRow({ line, activities, when }: LineRowProps) {
  const marked = marksOf(activities).filter(({ quarter }) => !when || quarter === when)
  const { done, of } = tallyMarks(marked)
  const isMarked = of > 0
  const goThere = () => {
    const heading = document.getElementById(headingId(line))
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <Row
      tile={<NumberTile line={line.number ?? 1} />}
      title={
        <span class="plan-line-title">
          <span>{line.shortName}</span>
          <span class="plan-line-tally">{isMarked ? progressText.lineTally(done, of) : progressText.unscheduled}</span>
        </span>
      }
      detail={
        isMarked ? (
          <PatternBar line={line.number ?? 1} done={done} total={of} />
        ) : (
          <span class="plan-unmarked" aria-hidden="true" />
        )
      }
      onClick={goThere}
    />
  )
}

interface ActivityRowProps {
  readonly activity: Progress
  readonly view: PlanView
  /** Name of the heading row, where a new one begins. */
  readonly group: string | undefined
}

function ActivityRow({ activity, view, group }: ActivityRowProps) {
  const { row } = activity.read
  const tally = progressText.tally(activity.total, activity.target, activity)
  return (
    <li class="plan-activity">
      {group && <p class="plan-group">{group}</p>}
      <a class="plan-text" href={activityPage(activity.key, view)}>
        <span>{row.text}</span>
      </a>
      <div class="plan-facts">
        <span class="quiet">
          {row.targetText ?? planText.noTarget}
          {tally && <b class="plan-tally">{tally}</b>}
        </span>
        <QuarterCells activity={activity} />
      </div>
    </li>
  )
}
