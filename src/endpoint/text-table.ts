// Lines of cells as a table for a console.

/** What came from elsewhere moves no cursor and breaks no line. */
const plain = (text: string): string => text.replace(/\p{C}/gu, ' ')

/** @param lines the head first; all with as many cells */
export function textTable(lines: readonly (readonly string[])[]): string {
  const all = lines.map((line) => line.map(plain))
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
