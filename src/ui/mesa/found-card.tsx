// One record that says something of the person: where it stands and what it says, with a mark to leave it out.
import type { PersonFound, RecordFound } from '../../sync/person-data.ts'
import { leafName, valueInWords } from '../text/conflict.ts'
import { personDataText as text } from '../text/person-data.ts'

interface CardProps {
  readonly mesa: string
  readonly isChosen: boolean
  readonly onTurn: () => void
}

export function FoundCard({ record, mesa, isChosen, onTurn }: CardProps & { readonly record: RecordFound }) {
  const { type, date, isClosed, leaves } = record
  const day = date === null ? null : valueInWords('date', date)
  const where = [mesa, day, isClosed && text.closed].filter(Boolean).join(' · ')
  const lines = leaves.flatMap(lineOf)
  return (
    <>
      <Mark title={text.kind(type)} where={where} isChosen={isChosen} onTurn={onTurn} />
      <dl class="person-data-leaves">
        {lines.map(({ at, name, words, isHit }) => (
          <div key={at}>
            <dt class="quiet">{name}</dt>
            <dd>{isHit ? <b>{words}</b> : words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

export function UntakenCard({
  change: { text: bytes },
  mesa,
  isChosen,
  onTurn,
}: CardProps & { readonly change: PersonFound['untaken'][number] }) {
  return (
    <>
      <Mark title={text.untaken} where={mesa} isChosen={isChosen} onTurn={onTurn} />
      <p class="quiet">{text.untakenMeans}</p>
      <p>{short(bytes)}</p>
    </>
  )
}

function Mark({
  title,
  where,
  isChosen,
  onTurn,
}: {
  title: string
  where: string
  isChosen: boolean
  onTurn: () => void
}) {
  return (
    <label class="person-data-mark">
      <input type="checkbox" checked={isChosen} onChange={onTurn} />
      <span>
        {title}
        <small>{where}</small>
      </span>
    </label>
  )
}

type Leaf = RecordFound['leaves'][number]

/** What no person reads is left out, unless it is what was found. */
function lineOf({ at, text: said, isHit }: Leaf) {
  const field = at.split('/').at(-1) ?? ''
  if (said === '') {
    const words = SEEN[field]
    return words ? [{ at, name: words.name, words: words.words, isHit }] : []
  }
  const name = text.names[at] ?? leafName(at, () => undefined) ?? (isHit ? text.other : undefined)
  return name === undefined ? [] : [{ at, name, words: short(valueInWords(at, said)), isHit }]
}

/** What is looked at and not read. */
const SEEN: Readonly<Record<string, { readonly name: string; readonly words: string }>> = {
  strokes: { name: text.kind('signature'), words: text.drawn },
  file: { name: text.photo, words: text.picture },
}

const MOST = 300
const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST)}…` : words)
