// This phone has its person already. Another one may enter, after what the first wrote has gone; with no signal, she writes
// here under her own name meanwhile.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { counts } from '../../store/counts.ts'
import type { Session } from '../../store/session.ts'
import { writeAs } from '../../store/take-turns.ts'
import { useApp, useLive, useSyncStatus } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { Screen } from '../parts/screen.tsx'
import { entryText as text } from '../text/entry.ts'

const MOST_LETTERS = 120

export function OwnedDevice({ session, onOther }: { session: Session; onOther: () => void }) {
  const { store, sync } = useApp()
  const { phase } = useSyncStatus()
  const { route } = useLocation()
  const waiting = useLive(() => counts(store), [store])
  const [trouble, setTrouble] = useState('')
  const unsent = waiting?.unsent ?? 0
  const { name } = session.person
  const owner = session.owner ?? name

  const enterOther = async () => {
    // A device that is no longer taken cannot send: its work goes on under the new person.
    if (unsent === 0 || phase === 'stopped') return onOther()
    const outcome = await sync.sendNow()
    if (outcome === 'allSent' || outcome === 'unauthorised') return onOther()
    setTrouble(outcome === 'busy' || outcome === 'fault' ? text.notSent : text.stillNoSignal)
  }
  const write = async (as: string) => {
    // What is still being typed is of the one who typed it.
    await flushAll()
    if (!(await keep(() => writeAs(store, as)))) return
    announce(text.writesNow(as))
    route(links.today)
  }
  return (
    <Screen title={text.ownedTitle(owner)} tabTitle={text.title} back={links.today} backLabel={text.back}>
      {session.owner && <p>{text.writesNow(name)}</p>}
      <p>
        {text.ownedQuestion} {unsent > 0 && text.sendFirst(unsent)}
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <Button kind="primary" wide href={links.today}>
        {text.goOnAs(name)}
      </Button>
      {session.owner && (
        <Button wide onClick={() => void write(owner)}>
          {text.backTo(owner)}
        </Button>
      )}
      <Button wide onClick={() => void enterOther()}>
        {text.enterOther}
      </Button>
      <Turn onWrite={write} />
    </Screen>
  )
}

function Turn({ onWrite }: { onWrite: (name: string) => Promise<void> }) {
  const [typed, setTyped] = useState('')
  const [isOdd, setOdd] = useState(false)
  const name = typed.trim().replace(/\s+/g, ' ')
  const submit = () => {
    setOdd(name.length < 3 || name.length > MOST_LETTERS)
    if (name.length >= 3 && name.length <= MOST_LETTERS) void onWrite(name)
  }
  return (
    <form
      class="entry-turn"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h2>{text.turnTitle}</h2>
      <p>{text.turnWhy}</p>
      <TextField
        id="quien"
        label={text.turnName}
        value={typed}
        error={isOdd ? text.turnOdd : undefined}
        onInput={setTyped}
      />
      <Button type="submit" wide>
        {text.turnBegin}
      </Button>
    </form>
  )
}
