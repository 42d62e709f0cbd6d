// Reads comma-separated text with quoted cells, for comparing data files with the documents they were made from.

/** One object a row, by the names of the first row. */
export function parseCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(cellOf))
  return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])))
}

const cellOf = ([, quoted, plain = '']: RegExpMatchArray): string => quoted?.replaceAll('""', '"') ?? plain
