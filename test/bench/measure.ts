// How long a page takes until its numbers are on screen, and until a choice is painted: told by the page itself.
import type { Page } from 'playwright-core'

/** Milliseconds that the page's own thread has worked for this document. */
export type WorkClock = () => Promise<number>

/** A laptop so many times slower than this one. */
export async function slowDown(page: Page, rate: number): Promise<WorkClock> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN)
  }
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

/** What somebody waits, and what the page itself worked meanwhile: the second is the same however busy the machine is. */
export interface Wait {
  readonly what: string
  readonly ms: number
  readonly work: number
}

/** From the start of the navigation until the numbers are painted. */
export async function waitOfVisit(page: Page, clock: WorkClock, address: string): Promise<Wait> {
  await page.goto(address, { waitUntil: 'commit' })
  const ms = await page.evaluate(() => globalThis.paintedAt)
  // With each document the clock begins anew.
  return { what: address, ms, work: await clock() }
}

/** From each choice in a field until what it changed is painted. */
export async function waitsOfChoices(page: Page, clock: WorkClock, fields: string): Promise<Wait[]> {
  const waits: Wait[] = []
  for (const { id, values } of await choicesIn(page, fields)) {
    for (const value of values) {
      const before = await clock()
      const ms = await page.evaluate(choose, { id, value })
      waits.push({ what: `${id}=${value}`, ms, work: (await clock()) - before })
    }
  }
  return waits
}

/** Of each field all its values, and back to where it was. */
const choicesIn = (page: Page, fields: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLSelectElement>(selector)].map(({ id, value, options }) => {
        const others = [...options].map((each) => each.value).filter((each) => each !== value)
        return { id, values: others.length > 0 ? [...others, value] : [] }
      }),
    fields,
  )

/** Runs in the page. */
async function choose({ id, value }: { readonly id: string; readonly value: string }): Promise<number> {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLSelectElement)) throw new Error(`no field ${id}`)
  const painted = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(resolve))
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
  })
  field.value = value
  const begun = performance.now()
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await painted
  return performance.now() - begun
}

export interface Times {
  readonly median: number
  readonly worst: number
  /** Which that was. */
  readonly slowest: string
  /** The page's own work, the median of all and the most. */
  readonly work: { readonly median: number; readonly most: number }
}

export function summed(waits: readonly Wait[]): Times {
  const sorted = [...waits].sort((a, b) => a.ms - b.ms)
  const work = waits.map((each) => each.work).sort((a, b) => a - b)
  const last = sorted.at(-1)
  return {
    median: Math.round(sorted[Math.floor(sorted.length / 2)]?.ms ?? NaN),
    worst: Math.round(last?.ms ?? NaN),
    slowest: last?.what ?? '',
    work: { median: Math.round(work[Math.floor(work.length / 2)] ?? NaN), most: Math.round(work.at(-1) ?? NaN) },
  }
}
