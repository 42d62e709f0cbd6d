// Back is back: to the address one came from, at the height one left it.
import { links } from '../links.ts'
import { readNote, writeNote } from './browser-note.ts'
import { isStandalone } from './use-install.ts'

const KEY = 'scroll:'

/** Keeps each address's scroll, and turns a link to the previous address into a step back. Once, at the root. */
export function startHistory(): void {
  history.scrollRestoration = 'manual'
  putTodayBeneath()
  addEventListener('click', stepBack, { capture: true })
  addEventListener('popstate', restore)
  addEventListener('scroll', keep, { passive: true })
  restore()
}

/** «Volver» then leaves no trail for the phone's own Back to walk through again. */
function stepBack(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || !isPrevious(link.href)) return
  event.preventDefault()
  event.stopPropagation()
  history.back()
}

/** @returns whether it is the address one came from, and another than this one */
export function isPrevious(href: string): boolean {
  if (!('navigation' in window) || href === location.href) return false
  return navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url === href
}

/**
 * Opened by a shortcut of the icon or by another app, with nothing of ours before it: Back leads to «Hoy», and out of the
 * app only from there. In a browser's tab Back is the way to where the person came from.
 */
function putTodayBeneath(): void {
  const { pathname, href } = location
  const index = 'navigation' in window ? navigation.currentEntry?.index : history.length - 1
  if (!isStandalone() || index !== 0 || ['/', links.today, links.enter].includes(pathname)) return
  const { state } = history
  history.replaceState(null, '', links.today)
  history.pushState(state, '', href)
}

let wanted: number | null = null

let seen: { readonly key: string; readonly height: number } | null = null

/** At most once in each frame: a long list flung by is not a hundred writes. */
function keep(): void {
  if (wanted !== null) return
  if (!seen) requestAnimationFrame(write)
  seen = { key: KEY + location.href, height: scrollY }
}

function write(): void {
  if (seen) writeNote('sessionStorage', seen.key, String(seen.height))
  seen = null
}

/** The content may take a moment to be as tall as it was. */
function restore(): void {
  const height = Number(readNote('sessionStorage', KEY + location.href) ?? 0)
  const until = performance.now() + 1000
  const signs = ['pointerdown', 'wheel', 'keydown', 'touchmove']
  const stop = () => {
    wanted = null
    for (const sign of signs) removeEventListener(sign, stop)
  }
  const attempt = () => {
    if (wanted !== height) return
    scrollTo(0, height)
    if (Math.abs(scrollY - height) > 1 && performance.now() < until) requestAnimationFrame(attempt)
    else stop()
  }
  wanted = height
  for (const sign of signs) addEventListener(sign, stop, { passive: true })
  requestAnimationFrame(attempt)
}
