// What was found about somebody: each record with a mark to leave it out, the file, and what is taken away.
import { useState } from 'preact/hooks'
import { personFileOf, type PersonErased, type PersonFound } from '../../sync/person-data.ts'
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

const keyOf = ({ mesa, id, name }: { mesa: string; id?: string; name?: string }): string =>
  `${mesa}/${id ?? `-${name ?? ''}`}`

export function FoundAbout({ words, found, mesas }: FoundAboutProps) {
  const { store } = useApp()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [erased, setErased] = useState<PersonErased>()
  const isChosen = (each: Parameters<typeof keyOf>[0]) => !left.has(keyOf(each))
  const [records, untaken] = [found.records.filter(isChosen), found.untaken.filter(isChosen)]
  const total = found.records.length + found.untaken.length
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
  const nameOf = (mesa: (typeof found.records)[number]['mesa']): string => mesas.get(mesa)?.name ?? mesa
  return (
    <>
      <h2>{text.count(total)}</h2>
      {found.isCut && <p role="alert">{text.cut}</p>}
      <p class="quiet">{text.choose}</p>
      <ul class="person-data-list">
        {found.records.map((each) => (
          <li key={keyOf(each)} class="card person-data-card">
            <FoundCard
              record={each}
              mesa={nameOf(each.mesa)}
              isChosen={isChosen(each)}
              onTurn={() => turn(keyOf(each))}
            />
          </li>
        ))}
        {found.untaken.map((each) => (
          <li key={keyOf(each)} class="card person-data-card">
            <UntakenCard
              change={each}
              mesa={nameOf(each.mesa)}
              isChosen={isChosen(each)}
              onTurn={() => turn(keyOf(each))}
            />
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
