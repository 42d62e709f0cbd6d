// The filters of the list, folded away until they are wanted.
import { FOLLOW_UP_STATES } from '../../domain/follow-up.ts'
import type { TrackedAgreement } from '../../store/tracked-agreements.ts'
import type { MesaNames } from '../mesas.ts'
import { Icon } from '../parts/icon.tsx'
import { Select } from '../parts/select.tsx'
import { agreementsText as text } from '../text/agreements.ts'
import { followUpStates } from '../text/follow-up.ts'
import { responsiblesOf, type Filters } from './chosen-agreements.ts'

interface AgreementFiltersProps {
  readonly all: readonly TrackedAgreement[]
  readonly mesas: MesaNames
  readonly filters: Filters
  readonly onChange: (filters: Filters) => void
}

export function AgreementFilters({ all, mesas, filters, onChange }: AgreementFiltersProps) {
  const used = [...mesas].filter(([id]) => all.some(({ mesa }) => mesa === id))
  const count = Object.values(filters).filter(Boolean).length
  const set = (name: keyof Filters) => (value: string) => onChange({ ...filters, [name]: value })
  return (
    <details class="agreements-filters" open={count > 0}>
      <summary>
        {count > 0 ? text.filtersOn(count) : text.filters}
        <Icon name="chevron-right" />
      </summary>
      <div>
        {used.length > 1 && (
          <Select id="mesa" label={text.mesa} value={filters.mesa} onChoose={set('mesa')} every={text.every}>
            {used.map(([id, { name }]) => (
              <option key={id} value={id}>
                {name ?? id}
              </option>
            ))}
          </Select>
        )}
        <Select
          id="quien"
          label={text.responsible}
          value={filters.responsible}
          onChoose={set('responsible')}
          every={text.everyone}
        >
          {responsiblesOf(all).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Select id="estado" label={text.state} value={filters.state} onChoose={set('state')} every={text.everyone}>
          {FOLLOW_UP_STATES.map((state) => (
            <option key={state} value={state}>
              {followUpStates[state]}
            </option>
          ))}
        </Select>
      </div>
    </details>
  )
}
