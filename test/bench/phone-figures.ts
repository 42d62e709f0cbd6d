// What is measured of a phone, against what is wanted of it, and how it is told.

/** As the last line of `npm run bench` has them. Seconds, milliseconds, and ratios. */
export interface PhoneLine {
  readonly firstLoadS: number
  readonly offlineStartS: number
  readonly saveMsP50: number
  readonly rawSaveMsP50: number
  readonly saveRatio: number
  readonly list50Ms: number
  readonly searchMs: number
  readonly syncRatio: number
}

/** What the device's memory takes. */
export interface MemoryTimes {
  readonly saveMsP50: number
  readonly saveMsP95: number
  readonly rawSaveMsP50: number
  readonly rawSaveMsP95: number
  readonly saveRatio: number
  readonly list50Ms: number
  readonly searchMs: number
  readonly list50MsSlowed: number
  readonly searchMsSlowed: number
}

/** With encryption on, where nothing else is said. */
export interface PhoneFigures extends PhoneLine, MemoryTimes {
  /** «Hoy» of an enrolled phone that has none of the app's files. */
  readonly firstLoadTodayS: number
  readonly withoutEncryption: MemoryTimes
  readonly syncS: number
  readonly postS: number
  readonly phoneMeetings: number
  readonly phoneSlower: number
  readonly phoneLoad: number
}

const WANTED: PhoneLine = {
  firstLoadS: 3,
  offlineStartS: 1,
  saveMsP50: NaN,
  rawSaveMsP50: NaN,
  saveRatio: 2,
  list50Ms: 30,
  searchMs: 30,
  syncRatio: 1.3,
}

/** The line itself. */
export const phoneLine = (figures: PhoneFigures): PhoneLine => {
  const { firstLoadS, offlineStartS, saveMsP50, rawSaveMsP50, saveRatio, list50Ms, searchMs, syncRatio } = figures
  return { firstLoadS, offlineStartS, saveMsP50, rawSaveMsP50, saveRatio, list50Ms, searchMs, syncRatio }
}

export function toldOfPhone(figures: PhoneFigures): string {
  const { phoneMeetings, phoneSlower, phoneLoad } = figures
  return [
    `A phone ${phoneSlower} times slower than this machine, of a load of ${phoneLoad}; 400 kbit/s and 400 ms there and back; ${phoneMeetings} meetings.`,
    `first load, until the code can be typed   ${figures.firstLoadS} s   (wanted: ${WANTED.firstLoadS}; «Hoy» without the app's files: ${figures.firstLoadTodayS} s)`,
    `start with nobody there, after one visit  ${figures.offlineStartS} s   (wanted: ${WANTED.offlineStartS})`,
    'encryption on',
    ...memoryTold(figures),
    'encryption off',
    ...memoryTold(figures.withoutEncryption),
    `a thousand meetings are sent              ${figures.syncS} s   (in one packed request: ${figures.postS}; × ${figures.syncRatio}, wanted: ${WANTED.syncRatio})`,
  ].join('\n')
}

const memoryTold = (times: MemoryTimes): string[] => [
  `  a meeting is kept                       ${times.saveMsP50} ms, 95 of 100 in ${times.saveMsP95}   (bare IndexedDB: ${times.rawSaveMsP50}, ${times.rawSaveMsP95}; × ${times.saveRatio}, wanted: ${WANTED.saveRatio}; not slowed down)`,
  `  the newest 50                           ${times.list50Ms} ms   (wanted: ${WANTED.list50Ms}; slowed down: ${times.list50MsSlowed})`,
  `  a rare name                             ${times.searchMs} ms   (wanted: ${WANTED.searchMs}; slowed down: ${times.searchMsSlowed})`,
]

/** The one in the middle. */
export const median = (values: readonly number[]): number => share(values, 0.5)

/** @param part from 0 to 1: the value below which so many lie */
export function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

export const hundredths = (value: number): number => Math.round(value * 100) / 100
export const tenths = (value: number): number => Math.round(value * 10) / 10
