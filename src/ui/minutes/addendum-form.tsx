// What is added to a closed acta: it says when and by whom, and the sealed text stays as it was.
import { useEffect, useRef, useState } from 'preact/hooks'
import { addAddendum } from '../../store/addenda.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { minutesText as text } from '../text/minutes.ts'

/** The longest that a record takes, and more than anyone types here. */
const LONGEST = 20_000

export function AddendumForm({ meeting }: { meeting: StoredMeeting }) {
  const { store } = useApp()
  const { person } = useSession()
  const [typed, setTyped] = useState<string | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isOpen = typed !== null
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'center' })
    form.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [isOpen])
  if (typed === null) {
    return (
      <Button wide icon="pencil" onClick={() => setTyped('')}>
        {text.correct}
      </Button>
    )
  }
  const add = async () => {
    const said = typed.trim()
    setEmpty(said === '')
    if (said === '' || !(await keep(() => addAddendum(store, meeting, said, person.name)))) return
    setTyped(null)
    announce(text.corrected)
  }
  return (
    <form
      ref={form}
      class="card minutes-addendum"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <SaveFailure />
      <TextField
        id="correccion"
        label={text.correction}
        hint={text.correctionHint}
        error={isEmpty ? text.emptyCorrection : undefined}
        value={typed}
        onInput={setTyped}
        maxLength={LONGEST}
        multiline
        rows={3}
      />
      <div class="minutes-actions">
        <Button onClick={() => setTyped(null)}>{text.cancel}</Button>
        <Button type="submit" kind="primary">
          {text.addCorrection}
        </Button>
      </div>
    </form>
  )
}
