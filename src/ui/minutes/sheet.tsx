// Any paper on the screen and on the printer: real headings and tables, so that both are one document.
import { marginRules } from '../../document/page-margins.ts'
import type { Block, Paper, PaperSeal } from '../../document/paper.ts'
import { pathOf, qrSquares } from '../../document/qr-squares.ts'
import { minutesText, paperWords } from '../text/minutes.ts'
import { usePageMargins } from '../page-margins.ts'
import { Strokes } from './strokes.tsx'

export function Sheet({ paper }: { paper: Paper }) {
  const { issuer, reference, title, sections, running, footer, seal } = paper
  const hasMargins = usePageMargins(marginRules(running, footer, paperWords))
  return (
    <article class="sheet" aria-label={minutesText.preview}>
      <header class="sheet-head">
        <Lines of={issuer} />
        <Lines of={reference} />
      </header>
      <h2 class="sheet-title">{title}</h2>
      {sections.map(({ number, heading, blocks }, index) => (
        <section key={index}>
          {heading && <h3>{minutesText.heading(number, heading)}</h3>}
          {blocks.map((block, place) => (
            <BlockView key={place} block={block} />
          ))}
        </section>
      ))}
      {seal && <Seal seal={seal} />}
      {footer && <footer class={hasMargins ? 'sheet-foot sheet-foot-in-margin' : 'sheet-foot'}>{footer}</footer>}
    </article>
  )
}

function Seal({ seal: { label, code, explanation, link } }: { seal: PaperSeal }) {
  const squares = qrSquares(link)
  return (
    <div class="sheet-seal">
      <svg viewBox={`0 0 ${squares.length} ${squares.length}`} aria-hidden="true">
        <path d={pathOf(squares)} />
      </svg>
      <div>
        <p>{label}</p>
        <p class="sheet-code">{code}</p>
        <p>{explanation}</p>
      </div>
    </div>
  )
}

const Lines = ({ of: [first, ...rest] }: { of: readonly string[] }) => (
  <div>
    <p class="sheet-strong">{first}</p>
    {rest.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
)

function BlockView({ block }: { block: Block }) {
  switch (block.is) {
    case 'paragraph':
      return (
        <p>
          {block.lead && <strong>{block.lead} </strong>}
          {block.text}
        </p>
      )
    case 'list':
      return (
        <ol
          children={block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        />
      )
    case 'table':
      return <Table {...block} />
  }
}

/** On a narrow screen its cells stand one below the other, each with its column's name. */
const Table = ({ columns, rows, drawings }: Extract<Block, { is: 'table' }>) => (
  <table class={columns.some(({ size }) => size === 'sign') ? 'sheet-signed' : ''}>
    <thead>
      <tr>
        {columns.map(({ name, size }) => (
          <th key={name} scope="col" class={`sheet-${size}`}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={index}>
          {columns.map(({ name }, place) => (
            <td key={name} data-name={place > 1 ? name : undefined}>
              <Cell words={row[place]} drawing={place === row.length - 1 ? drawings?.[index] : null} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Cell = ({ words = '', drawing }: { words?: string | undefined; drawing?: string | null | undefined }) =>
  drawing ? <Strokes path={drawing} label={words} /> : words
