// Rows as comma-separated text that Excel opens with its accents: it knows UTF-8 by the mark at the beginning.

export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

/** What begins like a formula is text, and stays text when it is opened. A number is a number, below zero too. */
function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const inert = /^'*[=+@\t\r-]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
