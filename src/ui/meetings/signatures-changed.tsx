// «Cambió el acuerdo 2 después de 9 firmas.»: a person says what to do, and the acta tells it in any case.
import { letStand, takeBack, type ShownSignature } from '../../store/signatures.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { signaturesText as text } from '../text/meeting-signatures.ts'
import { offerUndo } from './undo.ts'
import type { OpenMeeting } from './use-meeting.ts'

interface ChangedAfterProps {
  readonly open: OpenMeeting
  readonly signed: readonly ShownSignature[]
}

export function ChangedAfter({ open: { meeting }, signed }: ChangedAfterProps) {
  const { store } = useApp()
  const affected = signed.filter(({ isOpen }) => isOpen)
  if (affected.length === 0) return null
  const agreements = [...new Set(affected.flatMap(({ changed }) => changed))].sort((a, b) => a - b)
  const signAgain = () =>
    void keep(async () => {
      await takeBack(store, affected)
      const undo = () => void keep(() => takeBack(store, affected, false))
      offerUndo({ text: text.takenBack(affected.length), undo })
    })
  return (
    <div class="meeting-box meeting-box-warn">
      <Icon name="triangle" />
      <p>{text.changed(agreements, affected.length)}</p>
      <Button onClick={signAgain} children={text.signAgain} />
      <Button onClick={() => void keep(() => letStand(store, affected, meeting))} children={text.letStand} />
    </div>
  )
}
