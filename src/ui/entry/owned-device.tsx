// This phone has its person already. Another one may enter, after what the first wrote has gone.
import { useState } from 'preact/hooks'
import { counts } from '../../store/counts.ts'
import { useApp, useLive, useSyncStatus } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { entryText as text } from '../text/entry.ts'

export function OwnedDevice({ name, onOther }: { name: string; onOther: () => void }) {
  const { store, sync } = useApp()
  const { phase } = useSyncStatus()
  const waiting = useLive(() => counts(store), [store])
  const [trouble, setTrouble] = useState('')
  const unsent = waiting?.unsent ?? 0

  const enterOther = async () => {
    // A device that is no longer taken cannot send: its work goes on under the new person.
    if (unsent === 0 || phase === 'stopped') return onOther()
    const outcome = await sync.sendNow()
    if (outcome === 'allSent' || outcome === 'unauthorised') return onOther()
    setTrouble(outcome === 'noSignal' || outcome === 'weakSignal' ? text.stillNoSignal : text.notSent)
  }
  return (
    <Screen title={text.ownedTitle(name)}>
      <p>
        {text.ownedQuestion} {unsent > 0 && text.sendFirst(unsent)}
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <Button kind="primary" wide href={links.today}>
        {text.goOnAs(name)}
      </Button>
      <Button wide onClick={() => void enterOther()}>
        {text.enterOther}
      </Button>
    </Screen>
  )
}
