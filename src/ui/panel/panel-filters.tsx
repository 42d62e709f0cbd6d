// What to look at: year, quarter, line and mesa. They hold for the whole page.
import type { PanelFigures } from '../../domain/progress/panel-figures.ts'
import type { PanelFilters } from '../../domain/progress/panel-view.ts'
import { QUARTERS } from '../../domain/time.ts'
import { Button } from '../parts/button.tsx'
import '../parts/field.css'
import { Select } from '../parts/select.tsx'
import { panelText as text } from '../text/panel.ts'
import { planText } from '../text/plan.ts'

interface PanelFiltersBarProps {
  readonly figures: PanelFigures
  readonly filters: PanelFilters
  readonly onChange: (next: Partial<PanelFilters>) => void
}

export function PanelFiltersBar({ figures: { plans, mesas }, filters, onChange }: PanelFiltersBarProps) {
  const lines = plans.find(({ year }) => year === filters.year)?.lines ?? []
  const isFiltered = filters.quarter !== null || filters.mesa !== '' || filters.line !== ''
  return (
    <div class="panel-filters" role="group" aria-label={text.filters}>
      <Select
        id="panel-ano"
        label={text.year}
        value={String(filters.year)}
        onChoose={(value) => onChange({ year: Number(value) })}
      >
        {plans.map(({ year }) => (
          <option key={year} value={year}>
            {text.yearName(year)}
          </option>
        ))}
      </Select>
      <Select
        id="panel-trimestre"
        label={text.quarter}
        value={String(filters.quarter ?? '')}
        onChoose={(value) => onChange({ quarter: QUARTERS.find((each) => String(each) === value) ?? null })}
      >
        <option value="">{text.everyQuarter}</option>
        {QUARTERS.map((quarter) => (
          <option key={quarter} value={quarter}>
            {planText.roman[quarter]}
          </option>
        ))}
      </Select>
      <Select
        id="panel-linea"
        label={text.line}
        value={filters.line}
        onChoose={(value) => onChange({ line: lines.find(({ key }) => key === value)?.key ?? '' })}
      >
        <option value="">{text.everyLine}</option>
        {lines.map(({ key, number, name }) => (
          <option key={key} value={key}>
            {planText.lineHeading(number, name)}
          </option>
        ))}
      </Select>
      <Select
        id="panel-mesa"
        label={text.mesa}
        value={filters.mesa}
        onChoose={(value) => onChange({ mesa: mesas.find(({ mesa }) => mesa === value)?.mesa ?? '' })}
      >
        <option value="">{text.everyMesa}</option>
        {mesas.map(({ mesa, name }) => (
          <option key={mesa} value={mesa}>
            {name}
          </option>
        ))}
      </Select>
      {isFiltered && (
        <Button kind="quiet" onClick={() => onChange({ quarter: null, mesa: '', line: '' })} children={text.clear} />
      )}
    </div>
  )
}
