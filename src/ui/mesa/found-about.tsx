// What was found about somebody: each record with a mark to leave it out, the file, and what is taken away.
import { useState } from 'preact/hooks'
import { personFileOf, type PersonErased, type PersonFound, type RecordFound } from '../../sync/person-data.ts'
import { useApp } from '../app-context.ts'
import { handOver } from '../hand-over.ts'
import type { MesaNames } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { personDataText as text } from '../text/person-data.ts'
import { EraseForm } from './erase-form.tsx'
import { FoundCard, UntakenCard } from './found-card.tsx'

interface FoundAboutProps {
  readonly words: string
  readonly found: PersonFound
  readonly mesas: MesaNames
}

interface Piece {
  readonly key: string
  readonly record: RecordFound
}

/** Two people of one list are two pieces: one of them may be somebody else. */
const piecesOf = (record: RecordFound): Piece[] =>
  [...new Set(record.leaves.map(({ at }) => entryOf(at)))].map((entry) => ({
    key: `${record.mesa}/${record.id}/${entry}`,
    record: { ...record, leaves: record.leaves.filter(({ at }) => entryOf(at) === entry) },
  }))
const entryOf = (at: string): string => at.slice(0, at.lastIndexOf('/') + 1)
const keyOf = ({ mesa, name }: PersonFound['untaken'][number]): string => `${mesa}/-/${name}`

export function FoundAbout({ words, found, mesas }: FoundAboutProps) {
  const { store } = useApp()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [erased, setErased] = useState<PersonErased>()
  const pieces = found.records.flatMap(piecesOf)
  const keys = [...pieces.map(({ key }) => key), ...found.untaken.map(keyOf)]
  const records = pieces.filter(({ key }) => !left.has(key)).map(({ record }) => record)
  const untaken = found.untaken.filter((each) => !left.has(keyOf(each)))
  const total = keys.length
  const isNone = left.size === total
  if (total === 0) return <Empty title={text.none} detail={text.noneDetail} />
  if (erased) {
    return (
      <div class="card person-data-card" role="status">
        <p>
          <b>{text.erased(erased.values, erased.files)}</b>
        </p>
        <p>{text.later}</p>
      </div>
    )
  }
  const turn = (key: string) => {
    const next = new Set(left)
    if (!next.delete(key)) next.add(key)
    setLeft(next)
  }
  const save = async () => {
    const file = await personFileOf(store, records)
    if (!file) return setSaid(text.notSaved)
    const json = JSON.stringify(file, null, 2)
    const outcome = await handOver(new File([json], text.file, { type: 'application/json' }))
    setSaid(outcome === 'left' ? '' : text.saved)
  }
  const marked = (key: string, mesa: RecordFound['mesa']) => ({
    mesa: mesas.get(mesa)?.name ?? mesa,
    isChosen: !left.has(key),
    onTurn: () => turn(key),
  })
  return (
    <>
      <h2>{text.count(total)}</h2>
      {found.isCut && <p role="alert">{text.cut}</p>}
      <p class="quiet">{text.choose}</p>
      {total > 1 && (
        <Button onClick={() => setLeft(new Set(isNone ? [] : keys))}>{isNone ? text.markAll : text.markNone}</Button>
      )}
      <ul class="person-data-list">
        {pieces.map(({ key, record }) => (
          <li key={key} class="card person-data-card">
            <FoundCard record={record} {...marked(key, record.mesa)} />
          </li>
        ))}
        {found.untaken.map((each) => (
          <li key={keyOf(each)} class="card person-data-card">
            <UntakenCard change={each} {...marked(keyOf(each), each.mesa)} />
          </li>
        ))}
      </ul>
      {records.length + untaken.length > 0 && (
        <div class="person-data-do">
          <Button icon="download" onClick={() => void save()}>
            {text.save}
          </Button>
          {said && <p role="status">{said}</p>}
          <EraseForm words={words} records={records} untaken={untaken} onErased={setErased} />
        </div>
      )}
    </>
  )
}
