// Fields in which two records of one meeting differ: for each, whose value stays.
import { useId } from 'preact/hooks'
import type { Field, FieldChoice, Pick } from '../../domain/join-meetings.ts'
import { fieldPath } from '../../domain/record.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useSession } from '../app-context.ts'
import { valueAt } from '../differences.ts'
import { leafName, valueInWords } from '../text/conflict.ts'
import { sameText as text } from '../text/same-meeting.ts'
import { VersionOption } from './version-option.tsx'

interface JoinFieldsProps {
  readonly of: StoredMeeting
  readonly other: StoredMeeting
  readonly fields: readonly FieldChoice[]
  readonly picks: ReadonlyMap<Field, Pick>
  readonly pick: (field: Field, to: Pick) => void
}

export function JoinFields({ of, other, fields, picks, pick }: JoinFieldsProps) {
  const { person } = useSession()
  const group = useId()
  const words = (meeting: StoredMeeting, field: Field) => valueInWords(field, valueAt(meeting, fieldPath(field)))
  return (
    <>
      {fields.flatMap(({ field, mayBeBoth }) => {
        const name = leafName(field, () => undefined)
        if (name === undefined) return []
        const option = (to: Pick) => ({
          group: group + field,
          isChosen: picks.get(field) === to,
          onChoose: () => pick(field, to),
        })
        return (
          <fieldset key={field} class="versions-field">
            <legend>{name}</legend>
            <VersionOption {...option('of')}>
              <span class="quiet">{text.whose(of.author, person.name)}</span>
              <span class="version-field">{words(of, field)}</span>
            </VersionOption>
            <VersionOption {...option('other')}>
              <span class="quiet">{text.whose(other.author, person.name)}</span>
              <span class="version-field">{words(other, field)}</span>
            </VersionOption>
            {mayBeBoth && <VersionOption {...option('both')}>{text.both}</VersionOption>}
          </fieldset>
        )
      })}
    </>
  )
}
