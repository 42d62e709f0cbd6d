// Every field keeps itself: at most 300 ms after each key, and at once when left or when the page is hidden.
import { useEffect, useRef, useState } from 'preact/hooks'

/** ux.md §2.2: «Guardando…» is said only when it takes longer than a moment. */
export type SaveState = { readonly is: 'saved'; readonly at: number } | { readonly is: 'failed' }

const DELAY = 250
const pending = new Set<() => void>()
const listeners = new Set<(state: SaveState) => void>()

/** Saves at once whatever waits for its moment: before leaving the page, closing an acta, or sending. */
export function flushAll(): void {
  for (const flush of pending) flush()
}

/** Hears of each save and each failure. @returns a function that stops it */
export function onSave(listener: (state: SaveState) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Runs one save and tells the save line how it went. The failure is told to the person there, and kept on the form. */
export async function keep(save: () => Promise<void>): Promise<boolean> {
  try {
    await save()
    for (const listener of listeners) listener({ is: 'saved', at: Date.now() })
    return true
  } catch (failure) {
    for (const listener of listeners) listener({ is: 'failed' })
    console.error(failure)
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
 * A text field's value between the keys and the disk. What is typed wins over what arrives meanwhile,
 * and stays in the field if the disk refuses it.
 * @param stored the value on the disk
 */
export function useDraft(stored: string, save: (value: string) => Promise<void>): Draft {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef({ typed, save })
  latest.current = { typed, save }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What the disk was given last: leaving the field does not say it twice, over what may have come since. */
  const kept = useRef<string | null>(null)

  const [flush] = useState(() => () => {
    clearTimeout(timer.current)
    pending.delete(flush)
    const { typed: value, save: run } = latest.current
    if (value === null || value === kept.current) return
    kept.current = value
    const give = async () => {
      if (!(await keep(() => run(value))) && kept.current === value) kept.current = null
    }
    void give()
  })
  useEffect(() => flush, [flush])
  // Let go of what was typed only once the disk's own value has come round: the field never flickers back.
  useEffect(() => {
    if (typed === null || typed !== stored || pending.has(flush)) return
    kept.current = null
    setTyped(null)
  }, [typed, stored, flush])

  const onInput = (value: string) => {
    setTyped(value)
    latest.current = { ...latest.current, typed: value }
    // Not put off by the next key: who types without a pause loses no more than this either.
    if (!pending.has(flush)) timer.current = setTimeout(flush, DELAY)
    pending.add(flush)
  }
  return { value: typed ?? stored, onInput, onLeave: flush }
}
