// Papel, Noche, Sol and the size of the letter: remembered on the device, and on the page before its first paint.
import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'

const look = z.object({
  /** `automatic` follows the phone's light or dark. */
  theme: z.enum(['automatic', 'paper', 'night']),
  /** Over any theme, one tap away, and never by itself (ux.md §5.1). */
  sun: z.boolean(),
  letter: z.enum(['normal', 'large', 'huge']),
})
export type Look = z.infer<typeof look>

const KEY = 'look'
const listeners = new Set<() => void>()
let current: Look = { theme: 'automatic', sun: false, letter: 'normal' }

/** Dresses the page as the person left it. To be called once, before anything is drawn. */
export function startTheme(): void {
  const parsed = look.safeParse(fromJson(localStorage.getItem(KEY)))
  if (parsed.success) current = parsed.data
  dress()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress)
}

export function changeLook(change: Partial<Look>): void {
  current = { ...current, ...change }
  localStorage.setItem(KEY, JSON.stringify(current))
  dress()
  for (const listener of listeners) listener()
}

export function useLook(): Look {
  const [shown, setShown] = useState(current)
  useEffect(() => {
    const onChange = () => setShown(current)
    listeners.add(onChange)
    return () => {
      listeners.delete(onChange)
    }
  }, [])
  return shown
}

function dress(): void {
  const { documentElement: page } = document
  page.dataset['theme'] = shownTheme(current)
  page.dataset['letter'] = current.letter
  // The phone's own bars take the colour of the paper.
  const paper = getComputedStyle(page).getPropertyValue('--bg').trim()
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', paper)
}

function shownTheme({ sun, theme }: Look): 'sun' | 'paper' | 'night' {
  if (sun) return 'sun'
  if (theme !== 'automatic') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'paper'
}

/** What an older version or another hand left there may be anything. */
function fromJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
