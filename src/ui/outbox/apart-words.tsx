// What was not taken, word by word, behind one tap.
import { outboxText as text } from '../text/outbox.ts'
import type { Difference } from '../differences.ts'

export function ApartWords({ words, isOpen = false }: { words: readonly Difference[]; isOpen?: boolean }) {
  if (words.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{text.apart}</summary>
      <ul class="outbox-apart">
        {words.map(({ name, copy }) => (
          <li key={name}>
            {name}: <q>{copy}</q>
          </li>
        ))}
      </ul>
    </details>
  )
}
