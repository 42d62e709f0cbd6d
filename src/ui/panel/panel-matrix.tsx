// Line by quarter: how many of the marked quarters have something validated, as on the plan's own screen.
import type { MarkTally } from '../../domain/progress/marks.ts'
import { quarterOf, QUARTERS, yearOf, type Quarter } from '../../domain/time.ts'
import { Icon } from '../parts/icon.tsx'
import { NumberTile } from '../parts/number-tile.tsx'
import { PatternBar } from '../parts/pattern-bar.tsx'
import { panelText as text } from '../text/panel.ts'
import { panelLinks } from '../panel-links.ts'
import type { Shown } from './shown.ts'

export function PanelMatrix({ filters, view, today, mesa }: Shown) {
  const { plan, rows, tally } = view
  if (!plan) return null
  const now = plan.year === yearOf(today) ? quarterOf(today) : null
  const shade = (quarter: Quarter) =>
    quarter === filters.quarter || (filters.quarter === null && quarter === now) ? 'panel-now' : ''
  return (
    <section class="card">
      <div class="panel-head">
        <h2>{text.matrix}</h2>
        <a href={panelLinks.panel(filters, true)}>{text.allActivities(plan.activities.length)}</a>
      </div>
      <table class="panel-matrix">
        <caption class="only-read">{text.matrixCaption(plan.year, mesa)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.lineColumn}</th>
            {QUARTERS.map((quarter) => (
              <th key={quarter} scope="col" class={shade(quarter)}>
                {text.quarterColumn(quarter, quarter === now)}
              </th>
            ))}
            <th scope="col">{text.yearColumn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells, year }) => {
            const href = (quarter: Quarter | null) => panelLinks.panel({ ...filters, line: line.key, quarter }, true)
            return (
              <tr key={line.key}>
                <th scope="row">
                  <span>
                    <NumberTile line={line.number} /> {line.name}
                  </span>
                </th>
                {cells.map((cell) => (
                  <td
                    key={cell.quarter}
                    class={shade(cell.quarter)}
                    data-label={text.quarterColumn(cell.quarter, cell.quarter === now)}
                  >
                    <MatrixCell
                      number={line.number}
                      tally={mesa === undefined ? cell : { ...cell, late: 0 }}
                      href={href(cell.quarter)}
                      name={line.name}
                      quarter={cell.quarter}
                    />
                  </td>
                ))}
                <td data-label={text.yearColumn}>
                  {year.of > 0 ? (
                    <a href={href(null)} aria-label={text.cellLabel(line.name, null, { ...year, late: 0 })}>
                      <b class="panel-percent">{text.percent(year)}</b>
                      {text.tally(year)}
                    </a>
                  ) : (
                    <span class="quiet">{text.unscheduled}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {mesa !== undefined && <p class="quiet">{text.onlyMesa(mesa)}</p>}
      {tally.waiting > 0 && <p class="quiet">{text.waiting(tally.waiting)}</p>}
    </section>
  )
}

interface MatrixCellProps {
  readonly number: number
  readonly tally: MarkTally
  readonly href: string
  readonly name: string
  readonly quarter: Quarter
}

function MatrixCell({ number, tally, href, name, quarter }: MatrixCellProps) {
  if (tally.of === 0) return <span class="quiet">{text.unscheduled}</span>
  const { strong, rest } = text.cell(tally)
  return (
    <a href={href} aria-label={text.cellLabel(name, quarter, tally)}>
      <span class="panel-cell">
        <span>
          <b>{strong}</b>
          {rest}
        </span>
        {tally.late > 0 && (
          <span class="panel-late" title={text.late(tally.late)}>
            <Icon name="triangle" /> {tally.late}
          </span>
        )}
      </span>
      <PatternBar line={number} done={tally.done} total={tally.of} />
    </a>
  )
}
