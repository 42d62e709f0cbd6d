// A paper in a few lines of plain text, for a message to whoever was not there.
import type { Block, Paper } from './paper.ts'

/** Only the parts that belong in a summary. */
export function summaryText({ issuer, reference, title, sections }: Paper): string {
  const parts = sections
    .filter(({ inSummary }) => inSummary)
    .map(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks.map(textOf)].join('\n'))
  return [[...issuer, title, ...reference].join('\n'), ...parts].join('\n\n')
}

function textOf(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return block.lead ? `${block.lead} ${block.text}` : block.text
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n')
    case 'table':
      return block.rows
        .map(([number = '', first = '', ...rest]) => `${number}. ${[first, ...rest].filter(Boolean).join(' · ')}`)
        .join('\n')
  }
}
