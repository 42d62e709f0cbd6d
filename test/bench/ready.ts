// When a page is ready for the person: told by the page itself, in milliseconds since its navigation began.
import type { Page } from 'playwright-core'

declare global {
  var readyAt: Promise<number>
}

/** From now on each document of this page notes when `selector` is painted and, if it is a field, takes a letter. */
export const watchUntilReady = (page: Page, selector: string): Promise<unknown> =>
  page.addInitScript((wanted) => {
    globalThis.readyAt = new Promise((resolve) => {
      const look = () => {
        const found = document.querySelector<HTMLElement>(wanted)
        if (!found) return
        observer.disconnect()
        // The frame after the one in which it is drawn: by then it has been painted.
        requestAnimationFrame(() => setTimeout(() => take(found)))
      }
      const take = (found: HTMLElement) => {
        if (!(found instanceof HTMLInputElement)) return resolve(performance.now())
        found.focus()
        document.execCommand('insertText', false, 'K')
        // The app has had its turn: what it did not take it would have put back.
        setTimeout(() => document.activeElement === found && found.value.endsWith('K') && resolve(performance.now()))
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true })
    })
  }, selector)

/** Goes there and waits. @returns seconds */
export async function secondsUntilReady(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return (await page.evaluate(() => globalThis.readyAt)) / 1000
}
