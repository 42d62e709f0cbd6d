// The rows of a draft under their lines and headings, each with its exact words, its number and what is odd in it.
import { Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { confirmed, countedAs, mergedUp, unconfirmed } from '../../domain/plan-import/draft.ts'
import { isAboutNumber, type Oddity } from '../../domain/plan-import/oddities.ts'
import { keeping, nameOfOddity, type ReviewedRow } from '../../domain/plan-import/review.ts'
import { QUARTERS } from '../../domain/time.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { NumberTile } from '../parts/number-tile.tsx'
import { countAsText } from '../text/count-as.ts'
import { planText } from '../text/plan.ts'
import { planImportText as text } from '../text/plan-import.ts'
import { RowForm } from './row-form.tsx'
import type { Reviewing } from './use-review.ts'
import { ValueField } from './value-field.tsx'

interface DraftTableProps extends Reviewing {
  readonly rows: readonly ReviewedRow[]
  readonly shown: readonly ReviewedRow[]
}

const COLUMNS = 6

export function DraftTable({ rows, shown, ...reviewing }: DraftTableProps) {
  const { draft } = reviewing.review
  const [openId, setOpen] = useState<string | null>(null)
  const { columns } = text
  const numberOf = (id: string) => rows.findIndex(({ row }) => row.id === id) + 1
  const hasTables = draft.rows.some(({ place }) => place.table > 1)
  return (
    <table class="import-table">
      <thead>
        <tr>
          {Object.values(columns).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((each, index) => {
          const { row } = each
          const above = shown[index - 1]?.row
          const isNewLine = above?.line !== row.line
          const common = { each, number: numberOf(row.id), ...reviewing }
          return (
            <Fragment key={row.id}>
              {isNewLine && (
                <tr class="import-line">
                  <th scope="rowgroup" colSpan={COLUMNS}>
                    <NumberTile line={row.line + 1} /> {draft.lines[row.line]?.name || text.noLineName}
                  </th>
                </tr>
              )}
              {row.group && (isNewLine || above?.group !== row.group) && (
                <tr class="import-group">
                  <th scope="rowgroup" colSpan={COLUMNS}>
                    {text.group(row.group)}
                  </th>
                </tr>
              )}
              <tr class="import-row">
                <td class="quiet">
                  <b>{numberOf(row.id)}</b>
                  <span>{text.place(row.place, hasTables)}</span>
                  <Button
                    kind="quiet"
                    label={text.ofRow(text.correct, common.number)}
                    onClick={() => setOpen(row.id)}
                    children={text.correct}
                  />
                </td>
                <th scope="row">{row.text || <i>{text.nothingWritten}</i>}</th>
                <td>{row.target ? `«${row.target}»` : <i>{text.nothingWritten}</i>}</td>
                <td data-open={each.needsNumber || undefined}>
                  {row.target === '' && countAsText.effect('anything', null)}
                  {row.target && (
                    <ValueField
                      row={row}
                      number={common.number}
                      onConfirm={(value) => reviewing.changeDraft(confirmed(draft, row.id, value))}
                      onCountAs={(as) => reviewing.changeDraft(countedAs(draft, row.id, as))}
                      onChange={() => reviewing.changeDraft(unconfirmed(draft, row.id))}
                    />
                  )}
                </td>
                <td>
                  {row.quarters.length > 0 ? (
                    QUARTERS.filter((when) => row.quarters.includes(when))
                      .map((when) => planText.roman[when])
                      .join(' · ')
                  ) : (
                    <i>{text.noQuarter}</i>
                  )}
                </td>
                <td>{row.responsibles || <i>{text.nothingWritten}</i>}</td>
              </tr>
              {(each.oddities.length > 0 || openId === row.id) && (
                <tr class="import-answers">
                  <td aria-hidden="true" />
                  <td colSpan={COLUMNS - 1}>
                    {openId === row.id ? (
                      <RowForm {...common} onDone={() => setOpen(null)} />
                    ) : (
                      <Oddities {...common} numberOf={numberOf} />
                    )}
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

interface OdditiesProps extends Reviewing {
  readonly each: ReviewedRow
  readonly number: number
  readonly numberOf: (id: string) => number
}

/** A row that may be part of the one above, or the same. */
const pointsUp = (oddity: Oddity, above: string): boolean =>
  oddity.is === 'tail' || oddity.is === 'noText' || (oddity.is === 'alike' && oddity.other === above)

function Oddities({ each, number, numberOf, review, change, changeDraft }: OdditiesProps) {
  const { row, oddities } = each
  const above = review.draft.rows[review.draft.rows.indexOf(row) - 1]
  const button = (action: string, onClick: () => void) => (
    <Button label={text.ofRow(action, number)} onClick={onClick} children={action} />
  )
  const mayMerge = (oddity: Oddity) => above?.line === row.line && pointsUp(oddity, above.id)
  return (
    <ul>
      {oddities.map(({ oddity, isOpen }) => (
        <li
          key={nameOfOddity(row, oddity)}
          class={isOpen ? 'import-odd' : 'import-odd import-odd-answered'}
          data-open={(isOpen && !isAboutNumber(oddity)) || undefined}
        >
          <Icon name={isOpen ? 'triangle' : 'tick'} />
          <span>
            {!isOpen && <span class="only-read">{text.answered}: </span>}
            {text.oddity(oddity, numberOf)}
          </span>
          {isOpen && mayMerge(oddity) && button(text.merge, () => changeDraft(mergedUp(review.draft, row.id)))}
          {isOpen &&
            !isAboutNumber(oddity) &&
            button(text.keep, () => change(keeping(review, nameOfOddity(row, oddity))))}
        </li>
      ))}
    </ul>
  )
}
