// A failure nobody expected, said aloud; not while the page is left.
//
// A page that goes away has its tables closed under whatever runs, and one that may come back (the browser's «back») has
// it done by Dexie: that is no fault, what was half done was not done, and it is done again when the page, or the next
// one, starts. What broke is told a moment later, for it can come before the page knows that it is left.
const A_MOMENT = 300

let isLeft = false
globalThis.addEventListener?.('pagehide', () => {
  isLeft = true
})
globalThis.addEventListener?.('pageshow', () => {
  isLeft = false
})

/** The name goes first in words: of an error that is none of the browser's own, a console shows its class only. */
export function tellFault(failure: unknown): void {
  setTimeout(() => isLeft || console.error(String(failure), failure), A_MOMENT)
}
