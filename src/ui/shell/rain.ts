// «Modo lluvia»: rows are higher, and what touches the glass twice in the same place touched it once (ux.md §1, RainCheck).
import './rain.css'

/** Milliseconds in which a drop, or a wet finger, touches once more. */
const AGAIN = 400
/** Pixels. */
const SAME_PLACE = 24

interface Touch {
  /** Which of all fingers, drops and pointers that came down. */
  readonly nth: number
  readonly at: number
  readonly x: number
  readonly y: number
  readonly control: Element | null
}

const CONTROLS = 'a, button, input, select, textarea, summary, label, [role]'

/** @returns a function that ends it */
export function startRain(): () => void {
  let last: Touch | null = null
  let nth = 0
  const onDown = () => void (nth += 1)
  const onClick = (event: MouseEvent) => {
    // Made by a key or by the app itself: no drop does that.
    if (event.detail === 0) return
    const control = event.target instanceof Element ? event.target.closest(CONTROLS) : null
    const touch: Touch = { nth, at: event.timeStamp, x: event.clientX, y: event.clientY, control }
    if (last && isSame(last, touch)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    last = touch
  }
  document.documentElement.dataset['rain'] = ''
  // On the way down, before any control hears of it.
  addEventListener('pointerdown', onDown, true)
  addEventListener('click', onClick, true)
  return () => {
    removeEventListener('pointerdown', onDown, true)
    removeEventListener('click', onClick, true)
    delete document.documentElement.dataset['rain']
  }
}

/** By its place too: what the first touch opened may have put another control under the finger. */
const isSame = (before: Touch, now: Touch): boolean =>
  // A label passes its own touch on to its field: that is no second one.
  now.nth > before.nth &&
  now.at - before.at < AGAIN &&
  ((now.control !== null && now.control === before.control) ||
    Math.hypot(now.x - before.x, now.y - before.y) < SAME_PLACE)
