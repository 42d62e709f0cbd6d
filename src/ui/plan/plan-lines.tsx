// The plan on the phone: a quarter to look at, the four lines in short, then each line with its activities.
import { useState } from 'preact/hooks'
import { scheduledMarks, type Activity, type LineOfAction } from '../../domain/plan.ts'
import { QUARTERS, type Quarter } from '../../domain/time.ts'
import { links } from '../links.ts'
import { Choices } from '../parts/choices.tsx'
import { NumberTile } from '../parts/number-tile.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { planText } from '../text/plan.ts'
import { countIn, type Evidence } from './evidence.ts'
import { Legend, QuarterCells } from './quarter-cells.tsx'
import type { PlanInView } from './use-plan.ts'

type Span = 'year' | `${Quarter}`
const spans = [
  { value: 'year', label: planText.year },
  ...QUARTERS.map((when) => ({ value: `${when}` as const, label: planText.roman[when] })),
] as const satisfies readonly { value: Span; label: string }[]

export function PlanLines({ plan, evidence, quarter }: PlanInView) {
  const [span, setSpan] = useState<Span>(quarter ? `${quarter}` : 'year')
  const when = QUARTERS.find((each) => `${each}` === span)
  const activitiesOf = ({ key }: LineOfAction) => plan.activities.filter(({ line }) => line === key)
  return (
    <>
      <div class="plan-spans">
        <Choices hideLabel label={planText.chooseQuarter} options={spans} value={span} onChoose={setSpan} />
      </div>
      <Rows label={planText.lines}>
        {plan.lines.map((line) => (
          <LineRow key={line.key} {...{ line, when, evidence }} activities={activitiesOf(line)} />
        ))}
      </Rows>
      <Legend />
      {plan.lines.map((line) => (
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
            {activitiesOf(line).map((activity, index, all) => (
              <ActivityRow
                key={activity.key}
                {...{ activity, evidence }}
                group={
                  activity.group !== all[index - 1]?.group
                    ? plan.groups.find(({ key }) => key === activity.group)?.name
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
  readonly activities: readonly Activity[]
  readonly when: Quarter | undefined
  readonly evidence: Evidence
}

function LineRow({ line, activities, when, evidence }: LineRowProps) {
  const waiting = activities.reduce((sum, { key }) => sum + countIn(evidence.get(key), when), 0)
  const goThere = () => {
    const heading = document.getElementById(headingId(line))
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <Row
      tile={<NumberTile line={line.number ?? 1} />}
      title={line.shortName}
      detail={planText.lineState(scheduledMarks(activities, when), waiting)}
      onClick={goThere}
    />
  )
}

interface ActivityRowProps {
  readonly activity: Activity
  readonly evidence: Evidence
  /** Name of the heading row, where a new one begins. */
  readonly group: string | undefined
}

function ActivityRow({ activity, evidence, group }: ActivityRowProps) {
  const meetings = evidence.get(activity.key)
  const waiting = countIn(meetings)
  return (
    <li class="plan-activity">
      {group && <p class="plan-group">{group}</p>}
      <a class="plan-text" href={links.activity(activity.key)}>
        <span>{activity.text}</span>
      </a>
      <div class="plan-facts">
        <span class="quiet">
          {activity.targetText ?? planText.noTarget}
          {waiting > 0 && <b class="plan-waiting"> · {planText.toValidate(waiting)}</b>}
        </span>
        <QuarterCells activity={activity} meetings={meetings} />
      </div>
    </li>
  )
}
