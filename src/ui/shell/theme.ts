// Papel, Noche, Sol and the size of the letter: remembered on the device, and on the page before its first paint.
import { useEffect, useState } from 'preact/hooks'
import { readNote, writeNote } from './browser-note.ts'

/** `automatic` follows the phone's light or dark. */
const THEMES = ['automatic', 'paper', 'night'] as const
const LETTERS = ['normal', 'large', 'huge'] as const

export interface Look {
  readonly theme: (typeof THEMES)[number]
  /** Over any theme, one tap away, and never by itself (ux.md §5.1). */
  readonly sun: boolean
  readonly letter: (typeof LETTERS)[number]
  /** Higher rows, and a second touch right after the first does nothing: see rain.ts. */
  readonly rain: boolean
}

const KEY = 'look'
const listeners = new Set<() => void>()
let current = lookIn(null)

/** Dresses the page as the person left it. To be called once, before anything is drawn. */
export function startTheme(): void {
  current = lookIn(readNote('localStorage', KEY))
  dress()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress)
}

export function changeLook(change: Partial<Look>): void {
  current = { ...current, ...change }
  writeNote('localStorage', KEY, JSON.stringify(current))
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
function lookIn(kept: string | null): Look {
  const { theme, sun, letter, rain } = fieldsIn(kept)
  return {
    theme: THEMES.find((each) => each === theme) ?? 'automatic',
    sun: sun === true,
    letter: LETTERS.find((each) => each === letter) ?? 'normal',
    rain: rain === true,
  }
}

function fieldsIn(kept: string | null): Partial<Record<keyof Look, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
