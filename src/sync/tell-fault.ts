// A failure nobody expected, said aloud; not while the page is left.
//
// A page that may come back (the browser's «back») has its tables closed under whatever runs: that is no fault, what was
// half done was not done, and it is done again when the page, or the next one, starts.
let isLeft = false
globalThis.addEventListener?.('pagehide', () => {
  isLeft = true
})
globalThis.addEventListener?.('pageshow', () => {
  isLeft = false
})

export function tellFault(failure: unknown): void {
  if (!isLeft) console.error(failure)
}
