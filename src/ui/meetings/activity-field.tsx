// Which activity of the plan something serves: the plan's own words, under its lines of action.
import type { EntryKey } from '../../domain/id.ts'
import type { Activity, LineOfAction, Plan } from '../../domain/plan.ts'
import { fold } from '../../domain/text.ts'
import { NumberTile } from '../parts/number-tile.tsx'
import { detailsText } from '../text/meeting-details.ts'
import '../parts/field.css'

interface ActivityFieldProps {
  readonly id: string
  readonly label: string
  /** Null before it has been downloaded. */
  readonly plan: Plan | null
  readonly value: EntryKey | undefined
  readonly onChoose: (activity: EntryKey | null) => void
}

export function ActivityField({ id, label, plan, value, onChoose }: ActivityFieldProps) {
  if (!plan) return <p class="quiet">{detailsText.noPlan}</p>
  const chosen = plan.activities.find(({ key }) => key === value)
  const line = plan.lines.find(({ key }) => key === chosen?.line)
  const choose = (key: string) => onChoose(plan.activities.find((activity) => activity.key === key)?.key ?? null)
  return (
    <div class="field meeting-activity">
      <label for={id}>{label}</label>
      <div>
        {line?.number !== undefined && <NumberTile line={line.number} />}
        <select id={id} value={value ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{detailsText.noActivity}</option>
          {plan.lines.map((each) => (
            <Group
              key={each.key}
              label={nameOf(each)}
              activities={plan.activities.filter((one) => one.line === each.key)}
            />
          ))}
        </select>
      </div>
      {chosen && <p class="field-hint">{chosen.text}</p>}
    </div>
  )
}

const nameOf = ({ number, shortName, name }: LineOfAction): string =>
  [number, shortName ?? name].filter((part) => part !== undefined).join('. ')

function Group({ label, activities }: { label: string; activities: readonly Activity[] }) {
  if (activities.length === 0) return null
  return (
    <optgroup label={label}>
      {activities.map(({ key, text }) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </optgroup>
  )
}

/** The activity whose approved words begin so; none when the plan says it otherwise. */
export const activityBeginning = (plan: Plan, words: string): Activity | undefined =>
  plan.activities.find(({ text = '' }) => fold(text).startsWith(fold(words)))
