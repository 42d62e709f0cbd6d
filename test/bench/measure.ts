// How long a page takes until its numbers are on screen, and until a choice is painted: told by the page itself.
import type { Page } from 'playwright-core'

/** A laptop four times slower than this one. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

declare global {
  /** When what is waited for was first painted, milliseconds since the navigation began. */
  var paintedAt: Promise<number>
}

/** From now on each document of this page notes when it first shows `selector`. */
export async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    globalThis.paintedAt = new Promise((resolve) => {
      const told = () =>
        // The frame after the one in which it is drawn: by then it has been painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      const observer = new MutationObserver(() => {
        if (!document.querySelector(wanted)) return
        observer.disconnect()
        told()
      })
      observer.observe(document, { childList: true, subtree: true })
    })
  }, selector)
}

/** From the start of the navigation until the numbers are painted. */
export async function timeOfVisit(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return page.evaluate(() => globalThis.paintedAt)
}

/** From the choice in a field until what it changed is painted. @returns each with its field and value */
export async function timesOfChoices(page: Page, fields: string): Promise<{ choice: string; ms: number }[]> {
  return page.evaluate(async (selector) => {
    const painted = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(resolve))
        })
        observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
      })
    const times: { choice: string; ms: number }[] = []
    const names = [...document.querySelectorAll<HTMLSelectElement>(selector)].map(({ id }) => id)
    for (const id of names) {
      const values = [...document.querySelectorAll<HTMLOptionElement>(`#${id} option`)].map(({ value }) => value)
      const first = document.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? ''
      // Each of them, and back to where it was.
      for (const value of [...values.filter((each) => each !== first), first]) {
        const field = document.querySelector<HTMLSelectElement>(`#${id}`)
        if (!field || values.length < 2) continue
        field.value = value
        const done = painted()
        const begun = performance.now()
        field.dispatchEvent(new Event('change', { bubbles: true }))
        await done
        times.push({ choice: `${id}=${value}`, ms: performance.now() - begun })
        await new Promise((resolve) => setTimeout(resolve, 60))
      }
    }
    return times
  }, fields)
}

export interface Times {
  readonly median: number
  readonly worst: number
}

export function summed(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b)
  const [median = NaN, worst = NaN] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return { median: Math.round(median), worst: Math.round(worst) }
}
