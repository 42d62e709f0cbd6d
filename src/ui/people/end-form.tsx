// «Terminar su acceso»: says what happens, and asks for the name, so that no slip of a finger does it.
import { useState } from 'preact/hooks'
import { searchable } from '../../domain/searchable.ts'
import { endAccess, type NotDone, type People, type Person } from '../../sync/people.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { peopleText as text } from '../text/people.ts'

interface EndFormProps {
  readonly person: Person
  readonly take: (people: People) => void
}

export function EndForm({ person: { id, name }, take }: EndFormProps) {
  const { store } = useApp()
  const [typed, setTyped] = useState<string | null>(null)
  const [erase, setErase] = useState(false)
  const [error, setError] = useState<'name' | NotDone>()
  if (typed === null) return <Button onClick={() => setTyped('')}>{text.end}</Button>
  const end = async () => {
    if (searchable(typed).trim() !== searchable(name).trim()) return setError('name')
    const answer = await endAccess(store, id, erase)
    if (answer === 'noAnswer' || answer === 'refused') return setError(answer)
    announce(text.isEnded(name))
    take(answer)
  }
  return (
    <form
      class="card people-card"
      onSubmit={(event) => {
        event.preventDefault()
        void end()
      }}
    >
      <h2>{text.endTitle}</h2>
      <p>{text.endMeans}</p>
      <label class="people-erase">
        <input type="checkbox" checked={erase} onChange={({ currentTarget }) => setErase(currentTarget.checked)} />
        <span>
          {text.erase}
          <small>{text.eraseMeans}</small>
        </span>
      </label>
      <TextField
        id="terminar-nombre"
        label={text.typeName(name)}
        value={typed}
        error={error === 'name' ? text.wrongName : undefined}
        onInput={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      {error === 'noAnswer' && <p role="alert" children={text.notDone} />}
      {error === 'refused' && <p role="alert" children={text.refused} />}
      <div class="people-two">
        <Button onClick={() => setTyped(null)}>{text.cancel}</Button>
        <Button type="submit" kind="danger">
          {text.end}
        </Button>
      </div>
    </form>
  )
}
