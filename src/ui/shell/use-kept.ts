// What a list was narrowed to stays with its place in the history: Back from a record finds the list as it was left, and a
// new visit finds it whole.
import { useEffect, useState, type Dispatch, type StateUpdater } from 'preact/hooks'
import { namedBy, wordFor } from '../named-in-address.ts'

/** Typing is calm by then. */
const CALM = 200

const kept = (): Readonly<Record<string, unknown>> => (history.state ?? {}) as Record<string, unknown> // ours alone writes it

/** As `useState`, for what the structured clone can copy. @param initial where nothing was kept */
export function useKept<T>(name: string, initial: () => T): [T, Dispatch<StateUpdater<T>>] {
  const [value, setValue] = useState<T>(() => (name in kept() ? (kept()[name] as T) : initial())) // put there just below
  useEffect(() => {
    const write = () => history.replaceState({ ...kept(), [name]: value }, '')
    // Not after it was left: the place in the history is another's then.
    const timer = setTimeout(write, CALM)
    return () => clearTimeout(timer)
  }, [name, value])
  return [value, setValue]
}

/** The same for what was typed to look for, maybe a name: the browser writes the history's own notes on the disk too. */
export function useKeptWords(): [string, (words: string) => void] {
  const [word, setWord] = useKept('words', () => '')
  return [namedBy(word), (words) => setWord(wordFor(words))]
}
