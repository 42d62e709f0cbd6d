// The end of a mandate: a last day, said once and taken back as easily. Nothing of the person is erased.
import { useState } from 'preact/hooks'
import { localDate, type LocalDate } from '../../domain/time.ts'
import { changeSeat } from '../../store/committee.ts'
import type { StoredMember } from '../../store/members.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { mesasText as text } from '../text/mesas.ts'

export function LeavePart({ member: { membership, person }, today }: { member: StoredMember; today: LocalDate }) {
  const { store } = useApp()
  const [typed, setTyped] = useState<string>(today)
  const [isOdd, setOdd] = useState(false)
  const name = person.name ?? ''
  const end = async () => {
    const day = localDate.safeParse(typed)
    setOdd(!day.success)
    if (!day.success || !(await keep(() => changeSeat(store, membership, { leftOn: day.data })))) return
    announce(text.left(name))
  }
  const goOn = async () => {
    if (await keep(() => changeSeat(store, membership, { leftOn: '' }))) announce(text.stayed(name))
  }
  return (
    <section class="mesa-part">
      <h2>{text.leaveTitle}</h2>
      <p class="quiet">{text.leaveHint}</p>
      {membership.leftOn ? (
        <Button onClick={() => void goOn()}>{text.stays}</Button>
      ) : (
        <>
          <TextField
            id="ultimo-dia"
            type="date"
            label={text.leftDay}
            value={typed}
            error={isOdd ? text.oddDay : undefined}
            onInput={(value) => {
              setTyped(value)
              setOdd(false)
            }}
          />
          <Button icon="minus" onClick={() => void end()}>
            {text.leave}
          </Button>
        </>
      )}
    </section>
  )
}
