// The number that stands for a line, in its colour. The number says it; the colour only helps.
import './line.css'

export function NumberTile({ line }: { line: number }) {
  return <span class={`number-tile ${lineClass(line)}`}>{line}</span>
}

/** The four colours and patterns there are, again from the first for a fifth. */
export const lineClass = (line: number): string => `line-${((line - 1) % 4) + 1}`
