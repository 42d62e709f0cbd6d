// The plan as comma-separated text that Excel opens with its accents: it knows UTF-8 by the mark at the beginning.
import type { FlatPlan } from './plan-table.ts'

export function planCsv({ heading, columns, rows }: FlatPlan): string {
  const lines = [...heading.map((line) => [line]), columns, ...rows]
  return `\ufeff${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

/** What begins like a formula is text, and stays text when it is opened. */
function cellOf(text: string): string {
  const inert = /^'*[=+@-]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
