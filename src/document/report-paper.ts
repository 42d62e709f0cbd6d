// A report as a wide sheet: first what it is made from and what it lacks, then its tables.
import type { Block, Paper, Section } from './paper.ts'
import type { Report, ReportTable, ReportWords } from './report.ts'

export function reportPaper(report: Report, words: ReportWords): Paper {
  const { title, subtitle, facts, missing, tables } = report
  const lacks: Block =
    missing.length > 0 ? { is: 'list', items: missing } : { is: 'paragraph', text: words.nothingMissing }
  const told = [title, ...(subtitle ? [subtitle] : [])].join(' · ')
  return {
    issuer: words.issuer,
    reference: subtitle ? [subtitle] : [],
    title,
    running: told,
    footer: facts[0] ? [told, facts[0].join(': ')].join(' · ') : told,
    orientation: 'landscape',
    sections: [
      {
        heading: words.factsTitle,
        blocks: facts.map(([label, value]) => ({ is: 'paragraph', lead: `${label}:`, text: value })),
      },
      { heading: words.missingTitle, blocks: [lacks] },
      ...tables.map((table) => sectionOf(table, words)),
    ],
  }
}

function sectionOf({ title, note, columns, rows }: ReportTable, { empty, number }: ReportWords): Section {
  const table: Block = {
    is: 'table',
    columns: columns.map(({ name, kind, share }) => ({ name, share, size: kind === 'number' ? 'number' : 'text' })),
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell))),
  }
  const said: Block[] = note ? [{ is: 'paragraph', text: note }] : []
  return { heading: title, blocks: [...said, rows.length > 0 ? table : { is: 'paragraph', text: empty }] }
}
