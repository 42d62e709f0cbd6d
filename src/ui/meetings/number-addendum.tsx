// Another number for a closed acta: a dated addition to it, shown before it is made, since it is not taken back.
import { useEffect, useRef, useState } from 'preact/hooks'
import { numberKey } from '../../domain/minutes-number.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { numberedActas, numbersOf, renumber, type NumberClash } from '../../store/minutes-numbers.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { numberText as text } from '../text/minutes-number.ts'

const FIELD = 'numero-nuevo'

interface NumberAddendumProps {
  readonly meeting: StoredMeeting
  readonly clash: NumberClash
  readonly onDone: (number: string) => void
}

export function NumberAddendum({ meeting, clash, onDone }: NumberAddendumProps) {
  const { number: before, others, free } = clash
  const { store } = useApp()
  const { person } = useSession()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string>()
  // A double tap adds once.
  const isAdding = useRef(false)
  const isOpen = typed !== null
  useEffect(() => {
    if (isOpen) document.getElementById(FIELD)?.focus()
  }, [isOpen])
  if (typed === null) {
    return (
      <Button icon="pencil" onClick={() => setTyped(free)}>
        {text.giveAnother}
      </Button>
    )
  }
  const number = typed.trim()
  const words = text.addition(number, before, others)
  const add = async () => {
    if (number === '') return setError(text.empty)
    if (isAdding.current) return
    isAdding.current = true
    const used = numbersOf(await numberedActas(store), meeting.mesa).map(numberKey)
    const isTaken = used.includes(numberKey(number))
    if (isTaken) setError(text.alsoTaken(number))
    else if (await keep(() => renumber(store, meeting, { number, words, by: person.name }))) {
      onDone(number)
      announce(text.added(number))
    }
    isAdding.current = false
  }
  return (
    <form
      class="number-addendum"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <SaveFailure />
      <TextField
        id={FIELD}
        label={text.newNumber}
        hint={number ? text.willSay(words) : undefined}
        error={error}
        value={typed}
        maxLength={300}
        autocomplete="off"
        onInput={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <div class="meeting-two">
        <Button onClick={() => setTyped(null)}>{text.cancel}</Button>
        <Button type="submit" kind="primary">
          {text.add}
        </Button>
      </div>
    </form>
  )
}
