// What can be measured on a screen as it stands: what passes its edge, how large and how far apart its targets are.
import type { Page } from 'playwright-core'

/** Text past the right edge, or cut off inside its own box. What scrolls by itself (a wide table) may. */
export const pastTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const faults = scrollWidth > clientWidth ? [`${scrollWidth} px wide on a screen of ${clientWidth}`] : []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement
      if (!box || !node.textContent?.trim() || box.closest('.only-read, .skip, thead, style, script')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { right, left, width } = range.getBoundingClientRect()
      if (width === 0) continue
      let [end, start] = [clientWidth, 0]
      let scrolls = false
      for (let around: Element | null = box; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around)
        if (overflowX === 'auto' || overflowX === 'scroll') scrolls = true
        if (overflowX !== 'hidden' && overflowX !== 'clip') continue
        const edges = around.getBoundingClientRect()
        ;[start, end] = [Math.max(start, edges.left), Math.min(end, edges.right)]
      }
      if (!scrolls && (right > end + 1 || left < start - 1))
        faults.push(`«${node.textContent.trim().slice(0, 30)}» is cut`)
    }
    return faults
  })

/** Another size of screen, once the app has drawn itself for it: its frame changes at 900 px, a moment after the window. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction((width) => matchMedia(`(width: ${width}px)`).matches, size.width)
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** Rows of one list and parts of one bar touch each other, as they are drawn; everything else keeps its distance. */
const TOUCHING = '.rows, .bottom-nav, .menu-list, .plan-spans, tbody'

/** In CSS pixels (ux.md §7.16): for a wet finger on the phone, for a mouse on the laptop. */
const REACH = { phone: { least: 48, apart: 8 }, laptop: { least: 24, apart: 0 } } as const

/** Targets that are too small, and neighbours too close to each other: each once, with what the target is called. */
export const badTargets = (page: Page, form: keyof typeof REACH): Promise<string[]> =>
  page.evaluate(
    ({ touching, least, apart }) => {
      const all = 'a[href], button, input, select, textarea, summary, [role=checkbox], [role=menuitem], [role=switch]'
      const seen = [...document.querySelectorAll(all)].filter(
        (each) =>
          each.checkVisibility() && !each.closest('.skip, .only-read') && each.getBoundingClientRect().width > 0,
      )
      /** A link may cover more than its words: the whole row. */
      const boxOf = (target: Element) => {
        const cover = getComputedStyle(target, '::after')
        const around =
          cover.position === 'absolute' && cover.content !== 'none' ? (target as HTMLElement).offsetParent : null
        return (target.closest('label') ?? around ?? target).getBoundingClientRect()
      }
      /** A link in a sentence may begin on one line and end on the next: what stands beside it there is not under it. */
      const piecesOf = (target: Element, box: DOMRect) =>
        getComputedStyle(target).display === 'inline' && target.getClientRects().length > 1
          ? [...target.getClientRects()]
          : [box]
      const called = (target: Element) =>
        `${[target.localName, ...target.classList].join('.')} «${(target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 30)}»`
      /** What stays on the glass while the rest passes below it: those two are no neighbours. */
      const layerOf = (target: Element | null): Element | null =>
        !target || /sticky|fixed/.test(getComputedStyle(target).position) ? target : layerOf(target.parentElement)
      const targets = seen.map((target) => {
        const [list, part] = [target.closest(touching), target.closest('li, tr') ?? target]
        const box = boxOf(target)
        return { target, box, pieces: piecesOf(target, box), list, part, layer: layerOf(target) }
      })
      const small = targets
        .filter(({ box }) => Math.min(box.width, box.height) < least - 0.5)
        .map(({ target, box }) => `${called(target)} is ${Math.round(box.width)}×${Math.round(box.height)}`)
      const gapOf = (one: DOMRect, two: DOMRect): number =>
        Math.max(
          Math.max(one.left, two.left) - Math.min(one.right, two.right),
          Math.max(one.top, two.top) - Math.min(one.bottom, two.bottom),
        )
      const close = targets.flatMap(({ target, pieces, list, part, layer }, index) =>
        targets.slice(index + 1).flatMap((other) => {
          const isDrawnTogether = list && list === other.list && part !== other.part
          if (layer !== other.layer || target.contains(other.target) || isDrawnTogether) return []
          const gap = Math.min(...pieces.flatMap((one) => other.pieces.map((two) => gapOf(one, two))))
          return gap < apart - 0.5
            ? [`${called(target)} and ${called(other.target)} are ${Math.round(gap)} px apart`]
            : []
        }),
      )
      return [...small, ...close]
    },
    { touching: TOUCHING, ...REACH[form] },
  )
