// A report as it will lie on the paper: what it is made from, what it lacks, its tables. Black on white in every theme.
import { marginRules } from '../../document/page-margins.ts'
import type { Report, ReportCell, ReportTable } from '../../document/report.ts'
import { usePageMargins } from '../page-margins.ts'
import { number } from '../text/format.ts'
import { paperWords } from '../text/minutes.ts'
import { reportWords as words } from '../text/report.ts'
import { reportsText as text } from '../text/reports.ts'

interface ReportSheetProps {
  readonly report: Report
  /** Of each table no more rows than that: it is printed whole. */
  readonly most: number
}

export function ReportSheet({ report, most }: ReportSheetProps) {
  const { title, subtitle, facts, missing, tables } = report
  const told = [title, subtitle].filter(Boolean).join(' · ')
  const foot = [told, facts[0]?.join(': ')].filter(Boolean).join(' · ')
  usePageMargins(marginRules(told, foot, paperWords, 'landscape'))
  return (
    <article class="report-sheet" aria-label={text.sheet}>
      <header>
        {words.issuer.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      <h2>{told}</h2>
      <h3>{words.factsTitle}</h3>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.missingTitle}</h3>
      {missing.length > 0 ? (
        <ul>
          {missing.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : (
        <p>{words.nothingMissing}</p>
      )}
      {tables.map((table) => (
        <Table key={table.title} table={table} most={most} />
      ))}
    </article>
  )
}

function Table({ table: { title, note, columns, rows }, most }: { table: ReportTable; most: number }) {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const shown = rows.slice(0, most)
  return (
    <section>
      <h3>{title}</h3>
      {note && <p>{note}</p>}
      {rows.length === 0 && <p>{words.empty}</p>}
      {rows.length > 0 && (
        <table>
          <colgroup>
            {columns.map(({ name, share }) => (
              <col key={name} style={{ width: `${(share * 100) / all}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ name, kind }) => (
                <th key={name} scope="col" class={`report-${kind}`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <Row key={index} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < rows.length && <p>{text.clipped(shown.length, rows.length)}</p>}
    </section>
  )
}

/** On a narrow screen its cells stand one below the other, each with its column's name. */
const Row = ({ row, columns }: { row: readonly ReportCell[]; columns: ReportTable['columns'] }) => (
  <tr>
    {columns.map(({ name, kind }, at) => {
      const cell = row[at] ?? ''
      return (
        <td key={name} class={`report-${kind}`} data-name={name}>
          {typeof cell === 'number' ? number(cell) : cell}
        </td>
      )
    })}
  </tr>
)
