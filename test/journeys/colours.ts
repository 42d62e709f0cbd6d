// The colours a person sees on a screen as it stands: text and borders against what is behind them, and where red is.
import type { Page } from 'playwright-core'

/** By theme: of text, and of a control's border (ux.md §7.17). */
const floors = { paper: { text: 4.5 }, night: { text: 4.5 }, sun: { text: 10 } } as const
export type Theme = keyof typeof floors
const BORDER = 3

/** Where red may stand: refused, overdue, a save that failed, a wrong answer, destroying. */
export const RED = [
  '.badge-danger, .meeting-box-danger, .overdue, .day-tile-late, .agreements-tile-late',
  '.save-line-failed, .notice-danger, .meeting-preventing, .field-error, [aria-invalid], .signature-lacks',
  '.button-danger, .menu-danger',
  // A quarter of the plan that went by with nothing done is overdue (mock 02).
  '.plan-cell-late, .panel-late',
].join(', ')

/** Text too pale for the theme, borders of controls that hardly show, and red where nothing is wrong. */
export const badColours = (page: Page, theme: Theme): Promise<string[]> =>
  page.evaluate(
    ({ text, border, red }) => {
      type Colour = readonly [number, number, number, number]
      const read = (css: string): Colour => {
        const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
        return [r, g, b, a]
      }
      const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
        r * a + x * (1 - a),
        g * a + y * (1 - a),
        b * a + z * (1 - a),
        1,
      ]
      const light = ([r, g, b]: Colour) => {
        const [x = 0, y = 0, z = 0] = [r, g, b].map((each) => {
          const part = each / 255
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * x + 0.7152 * y + 0.0722 * z
      }
      const contrast = (one: Colour, other: Colour) => {
        const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b)
        return (high + 0.05) / (low + 0.05)
      }
      const behind = (box: Element | null): Colour => {
        if (!box) return [255, 255, 255, 1]
        const colour = read(getComputedStyle(box).backgroundColor)
        return colour[3] === 1 ? colour : over(colour, behind(box.parentElement))
      }
      const called = (box: Element) =>
        `${box.localName}.${box.getAttribute('class') ?? ''} «${(box.textContent ?? '').trim().slice(0, 30)}»`
      const root = getComputedStyle(document.documentElement)
      const probe = document.createElement('i')
      const colourOf = (token: string) => {
        probe.style.color = root.getPropertyValue(token)
        document.body.append(probe)
        const { color } = getComputedStyle(probe)
        probe.remove()
        return color
      }
      // In «Sol» the soft red is white, and so is all the paper.
      const reds = ['--danger', '--danger-soft'].map(colourOf).filter((each) => each !== 'rgb(255, 255, 255)')
      const faults: string[] = []
      for (const box of document.querySelectorAll('body *')) {
        if (!box.checkVisibility() || box.closest('.only-read, .skip, [aria-disabled=true]')) continue
        const style = getComputedStyle(box)
        const isSaid = [...box.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        if (isSaid && !(box instanceof SVGElement)) {
          const found = contrast(over(read(style.color), behind(box)), behind(box))
          if (found < text) faults.push(`${called(box)}: text of ${found.toFixed(1)}`)
        }
        const hasBorder = box.matches('input, textarea, select, button, .button') && style.borderTopWidth !== '0px'
        const colour = read(style.borderTopColor)
        if (hasBorder && colour[3] > 0) {
          const found = contrast(over(colour, behind(box.parentElement)), behind(box.parentElement))
          if (found < border) faults.push(`${called(box)}: border of ${found.toFixed(1)}`)
        }
        const isRed = [style.color, style.backgroundColor, style.borderTopColor].some((each) => reds.includes(each))
        if (isRed && !box.closest(red)) faults.push(`${called(box)}: red`)
      }
      return faults
    },
    { text: floors[theme].text, border: BORDER, red: RED },
  )
