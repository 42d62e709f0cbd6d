// «Modo lluvia»: rows are higher, and what touches the glass twice in the same place touched it once (ux.md §1, RainCheck).
import './rain.css'

/** Milliseconds in which a drop, or a wet finger, touches once more. */
const AGAIN = 400
/** Pixels. */
const SAME_PLACE = 24

interface Touch {
  readonly at: number
  readonly x: number
  readonly y: number
  readonly target: Element | null
}

const CONTROLS = 'a, button, input, select, textarea, summary, [role]'

/** @returns a function that ends it */
export function startRain(): () => void {
  let last: Touch | null = null
  const onClick = (event: MouseEvent) => {
    // Made by a key or by the app itself: no drop does that.
    if (event.detail === 0) return
    const target = event.target instanceof Element ? event.target : null
    // When the glass was touched, however late a busy phone comes to it.
    const touch: Touch = { at: event.timeStamp, x: event.clientX, y: event.clientY, target }
    if (last && isAgain(last, touch)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    last = touch
  }
  document.documentElement.dataset['rain'] = ''
  // On the way down, before any control hears of it.
  addEventListener('click', onClick, true)
  return () => {
    removeEventListener('click', onClick, true)
    delete document.documentElement.dataset['rain']
  }
}

const isAgain = (before: Touch, now: Touch): boolean =>
  now.at - before.at < AGAIN && !isPassedOn(before, now) && isSame(before, now)

/** A label passes its own touch on to its field: that is no second one. */
const isPassedOn = ({ target: before }: Touch, { target: now }: Touch): boolean =>
  before !== now && before?.closest('label')?.control === now

/** By its place too: what the first touch opened may have put another control under the finger. */
function isSame(before: Touch, now: Touch): boolean {
  const control = controlOf(now)
  return (
    (control !== null && control === controlOf(before)) || Math.hypot(now.x - before.x, now.y - before.y) < SAME_PLACE
  )
}

/** A label and its field are one. */
const controlOf = ({ target }: Touch): Element | null =>
  target?.closest('label')?.control ?? target?.closest(CONTROLS) ?? null
