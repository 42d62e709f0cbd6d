// Which activity of the plan it serves, and what it is about where the target is counted apiece.
import type { PaperKind } from '../../domain/document-record.ts'
import type { EntryKey } from '../../domain/id.ts'
import { misfit } from '../../domain/progress/sift.ts'
import { askedOf, papersOf, type Asked } from '../../domain/progress/papers-of.ts'
import type { Progress } from '../../domain/progress/progress.ts'
import type { YearProgress } from '../../store/plan-progress.ts'
import { keep } from '../autosave.ts'
import { Choices } from '../parts/choices.tsx'
import { SavedField } from '../saved-field.tsx'
import { documentsText as text } from '../text/documents.ts'
import { SelectField } from './select-field.tsx'
import { useWrite, type OpenDocument } from './use-document.ts'

interface PlanGroupProps {
  readonly open: OpenDocument
  /** Null before the plan has arrived. */
  readonly progress: YearProgress | null
}

export function PlanGroup({ open: { paper }, progress }: PlanGroupProps) {
  const write = useWrite(paper)
  if (!progress) return <p class="quiet">{text.noPlan}</p>
  const { activities, plan } = progress
  const { kind } = paper
  const fitting = kind ? activities.filter(({ read }) => papersOf(read).includes(kind)) : []
  const others = activities.filter((each) => !fitting.includes(each))
  const chosen = activities.find(({ key }) => key === paper.activity)
  const choose = (value: string | undefined) => {
    const key = activities.find((each) => each.key === value)?.key
    void keep(() => write({ activity: key, plan: key && plan.id, elements: undefined }))
  }
  const isStrange = chosen && kind && !fitting.includes(chosen) && chosen.read.counts !== null
  return (
    <>
      <SelectField
        id="actividad"
        label={text.activityField}
        hint={chosen?.read.row.text}
        value={paper.activity}
        none={text.noActivity}
        onChoose={choose}
      >
        <Options label={text.counting} activities={fitting} />
        <Options label={fitting.length > 0 ? text.others : text.plan} activities={others} />
      </SelectField>
      {isStrange && <p class="paper-hint">{text.notCounted}</p>}
      {chosen && kind && !misfit(chosen.read.counts, { kind }) && (
        <Elements key={chosen.key} open={paper} kind={kind} activity={chosen} />
      )}
    </>
  )
}

function Options({ label, activities }: { label: string; activities: readonly Progress[] }) {
  if (activities.length === 0) return null
  return (
    <optgroup label={label}>
      {activities.map(({ key, read }) => (
        <option key={key} value={key}>
          {[read.row.order, read.row.text].filter((part) => part !== undefined).join('. ')}
        </option>
      ))}
    </optgroup>
  )
}

interface ElementsProps {
  readonly open: OpenDocument['paper']
  readonly kind: PaperKind
  readonly activity: Progress & { readonly key: EntryKey }
}

function Elements({ open: paper, kind, activity: { read } }: ElementsProps) {
  const write = useWrite(paper)
  const { elements = [] } = paper
  const asked = askedOf(read, kind)
  const put = ({ parts }: Asked, value: string | undefined) => {
    // What it says of its other parts stays.
    const known = parts === 'name' ? [] : parts.map(({ key }) => key)
    const rest = parts === 'name' ? [] : elements.filter((each) => !known.includes(each))
    return write({ elements: value ? [...rest, value] : rest.length > 0 ? rest : undefined })
  }
  return (
    <>
      {asked.map((each) => {
        const label = text.asked[each.by]
        if (each.parts === 'name') {
          const save = (value: string) => put(each, value)
          return <SavedField key={each.by} id="parte" label={label} maxLength={300} stored={elements[0]} save={save} />
        }
        if (each.parts.length === 0) {
          return (
            <p key={each.by} class="paper-hint">
              {text.noTopics}
            </p>
          )
        }
        return (
          <Choices
            key={each.by}
            label={label}
            options={each.parts.map(({ key, name }) => ({ value: key, label: name }))}
            value={each.parts.find(({ key }) => elements.includes(key))?.key}
            onChoose={(value) => void keep(() => put(each, value))}
          />
        )
      })}
    </>
  )
}
