// The app's one polite voice: what has just happened is read aloud when the person pauses.
import { useEffect, useState } from 'preact/hooks'

let listener: ((text: string) => void) | null = null

/** Has a sentence read aloud by screen readers. What is seen is shown elsewhere. */
export function announce(text: string): void {
  listener?.(text)
}

/** Stands once, at the root. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  useEffect(() => {
    listener = (text) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))
    return () => {
      listener = null
    }
  }, [])
  // A new paragraph each turn, so that the same words are read again.
  return (
    <div class="only-read" role="status">
      <p key={said.turn}>{said.text}</p>
    </div>
  )
}
