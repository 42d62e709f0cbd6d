// «001-2024»: the actas of a mesa are numbered within the year.

/** The number after the highest of that year; free text someone wrote there is passed over. */
export function nextMinutesNumber(numbers: readonly (string | undefined)[], year: number): string {
  const used = numbers.flatMap((number) => {
    const [, count, of] = /^\D*(\d{1,4})\s*[-/]\s*(\d{4})$/.exec(number ?? '') ?? []
    return Number(of) === year ? [Number(count)] : []
  })
  return `${String(Math.max(0, ...used) + 1).padStart(3, '0')}-${year}`
}
