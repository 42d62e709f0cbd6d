// Every field keeps itself: at most 300 ms after each key, and at once when left or when the page is hidden.
import { useEffect, useRef, useState } from 'preact/hooks'
import { OutdatedCode } from '../store/store.ts'

/** ux.md §2.2: «Guardando…» is said only when it takes longer than a moment. */
export type SaveState =
  | { readonly is: 'saved'; readonly at: number }
  /** `outdated`: a newer version of the program has the tables, and this one writes nothing more (I14). */
  | { readonly is: 'failed'; readonly why: 'noRoom' | 'outdated' }

const DELAY = 250
/** Fields with something that waits for its moment, or that the disk has refused. */
const pending = new Set<() => Promise<void>>()
/** Those that the disk has refused: «Guardado» is not said while there is one. */
const failing = new Set<() => Promise<void>>()
let why: 'noRoom' | 'outdated' = 'noRoom'
/** On their way to the disk. */
const running = new Set<Promise<boolean>>()
const listeners = new Set<(state: SaveState) => void>()

/**
 * Saves at once whatever waits: before leaving the page, closing an acta, or a new version.
 * @returns whether the disk has all of it
 */
export async function flushAll(): Promise<boolean> {
  await Promise.all([...running, ...[...pending].map((flush) => flush())])
  return failing.size === 0
}

/** What is being typed is kept before the page is hidden: the phone may end it there without another word. */
let isWatching = false
function watchThePage(): void {
  if (isWatching) return
  isWatching = true
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void flushAll())
  addEventListener('pagehide', () => void flushAll())
}

/** Hears of each save and each failure. @returns a function that stops it */
export function onSave(listener: (state: SaveState) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Runs one save and tells the save line how it went. The failure is told to the person there, and kept on the form. */
export async function keep(save: () => Promise<void>): Promise<boolean> {
  const saving = attempt(save)
  running.add(saving)
  const isKept = await saving
  running.delete(saving)
  const state: SaveState = isKept && failing.size === 0 ? { is: 'saved', at: Date.now() } : { is: 'failed', why }
  for (const listener of listeners) listener(state)
  return isKept
}

async function attempt(save: () => Promise<void>): Promise<boolean> {
  try {
    await save()
    return true
  } catch (failure) {
    why = failure instanceof OutdatedCode ? 'outdated' : 'noRoom'
    if (why !== 'outdated') console.error(failure)
    return false
  }
}

export interface Draft {
  readonly value: string
  readonly onInput: (value: string) => void
  /** To be called when the field is left. */
  readonly onLeave: () => void
}

/**
 * A text field's value between the keys and the disk. What is typed stays in the field over what arrives meanwhile,
 * and if the disk refuses it.
 * @param stored the value on the disk
 * @param save stands on what was on screen when it was made: the one of the first key is used until the field is calm,
 * so that what arrives in between is not taken for seen
 */
export function useDraft(stored: string, save: (value: string) => Promise<void>): Draft {
  const [typed, setTyped] = useState<string | null>(null)
  const now = useRef({ typed, begun: save })
  if (typed === null) now.current = { typed, begun: save }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What the disk was given last: leaving the field does not say it twice, over what may have come since. */
  const kept = useRef<string | null>(null)

  const [flush] = useState(() => async () => {
    clearTimeout(timer.current)
    pending.delete(flush)
    const { typed: value, begun } = now.current
    if (value === null || value === kept.current) return
    kept.current = value
    failing.delete(flush)
    if (await keep(() => begun(value))) return
    if (kept.current === value) kept.current = null
    failing.add(flush)
    pending.add(flush)
  })
  useEffect(() => {
    watchThePage()
    return () => void flush()
  }, [flush])
  // Let go of what was typed only once the disk's own value has come round: the field never flickers back.
  useEffect(() => {
    if (typed === null || typed !== stored || pending.has(flush)) return
    kept.current = null
    setTyped(null)
  }, [typed, stored, flush])

  const onInput = (value: string) => {
    setTyped(value)
    now.current = { ...now.current, typed: value }
    // Not put off by the next key: who types without a pause loses no more than this either.
    if (!pending.has(flush) || failing.has(flush)) timer.current = setTimeout(() => void flush(), DELAY)
    pending.add(flush)
  }
  return { value: typed ?? stored, onInput, onLeave: () => void flush() }
}
