// Taking a reprogramming back: asked the same as for making it. It is one more version; nothing is erased.
import { useState } from 'preact/hooks'
import type { StoredChange } from '../../domain/progress/plan-at.ts'
import { dateOf } from '../../domain/time.ts'
import { withdraw } from '../../store/plan-changes.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { planChangeText as text } from '../text/plan-change.ts'
import { ReasonFields, reasonFrom, reasonIn } from './reason-fields.tsx'
import { useAsked } from './use-asked.ts'
import { useLeaveGuard } from '../use-leave-guard.ts'

interface WithdrawFormProps {
  readonly change: StoredChange
  /** The plan's. */
  readonly year: number | undefined
  readonly onDone: () => void
}

export function WithdrawForm({ change, year, onDone }: WithdrawFormProps) {
  const { store } = useApp()
  const { person } = useSession()
  const today = dateOf(store.now())
  const { from = today, plan } = change
  // What has not begun is taken back before it begins.
  const [reason, setReason] = useState(() => reasonFrom(from > today ? from : today, year))
  const { isAsked, ask } = useAsked()
  useLeaveGuard(reason.why !== '')
  const save = async () => {
    ask()
    const why = reasonIn(reason, year)
    if (!why || !plan) return
    const about = { region: person.region, plan, by: person.name, ...why }
    if (!(await keep(async () => void (await withdraw(store, about, change.id))))) return
    announce(text.withdrawDone)
    onDone()
  }
  return (
    <div class="plan-withdraw" role="group" aria-label={text.withdrawTitle}>
      <p>{text.withdrawIntro}</p>
      <ReasonFields {...{ reason, year, isAsked }} onChange={setReason} />
      <div class="judge">
        <Button onClick={onDone} children={text.cancel} />
        <Button kind="primary" onClick={() => void save()} children={text.withdrawSave} />
      </div>
      <SaveFailure />
    </div>
  )
}
