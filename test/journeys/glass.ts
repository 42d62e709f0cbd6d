// Wet glass: what touches it comes down where and when it says, however slow the page is.
import type { Locator, Page } from 'playwright-core'

/** A finger and a drop, one right after the other. */
export async function touchTwice(page: Page, what: Locator): Promise<void> {
  await what.evaluate(async (shown) => {
    // The field that was being typed in keeps itself in sight otherwise.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const isDrawn = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    await isDrawn()
    // A screen that was just opened goes back by itself to where it was left.
    for (let at = Number.NaN; at !== shown.getBoundingClientRect().y; await isDrawn()) {
      shown.scrollIntoView({ block: 'center' })
      at = shown.getBoundingClientRect().y
    }
  })
  const box = await what.boundingBox()
  if (!box) throw new Error('not on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const glass = await page.context().newCDPSession(page)
  // The glass says that they were a twelfth of a second apart. Both come down before the page hears of the first click.
  const begun = Date.now() / 1000
  const touches = (['touchStart', 'touchEnd', 'touchStart', 'touchEnd'] as const).map((type, index) =>
    glass.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchStart' ? [{ x, y }] : [],
      timestamp: begun + index * 0.04,
    }),
  )
  await Promise.all(touches)
}
