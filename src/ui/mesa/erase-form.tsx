// «Quitar teléfono, DNI, foto y firma»: says what goes and what stays, and asks for the same words again.
import { useState } from 'preact/hooks'
import { searchable } from '../../domain/searchable.ts'
import { erasePerson, type PersonErased, type PersonFound } from '../../sync/person-data.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { personDataText as text } from '../text/person-data.ts'

interface EraseFormProps extends Pick<PersonFound, 'records' | 'untaken'> {
  readonly words: string
  readonly onErased: (erased: PersonErased) => void
}

export function EraseForm({ words, records, untaken, onErased }: EraseFormProps) {
  const { store } = useApp()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string>()
  if (typed === null) {
    return (
      <Button kind="danger" onClick={() => setTyped('')}>
        {text.erase}
      </Button>
    )
  }
  const erase = async () => {
    if (searchable(typed) !== searchable(words)) return setError(text.wrong)
    const erased = await erasePerson(store, words, { records, untaken })
    if (!erased) return setError(text.notErased)
    announce(text.erased(erased.values, erased.files))
    onErased(erased)
  }
  return (
    <form
      class="card person-data-card"
      onSubmit={(event) => {
        event.preventDefault()
        void erase()
      }}
    >
      <p>{text.eraseMeans(records.length + untaken.length)}</p>
      <p>{text.stays}</p>
      <TextField
        id="quitar-datos-de"
        label={text.type(words)}
        value={typed}
        error={error}
        onInput={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <div class="person-data-two">
        <Button onClick={() => setTyped(null)}>{text.cancel}</Button>
        <Button type="submit" kind="danger">
          {text.erase}
        </Button>
      </div>
    </form>
  )
}
