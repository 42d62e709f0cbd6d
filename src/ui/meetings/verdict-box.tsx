// On a closed acta: whether it counts for the plan, what the Secretaría noted, and her buttons.
import type { Evidence } from '../../domain/progress/evidence.ts'
import { inOrder } from '../../domain/follow-up.ts'
import { evidenceFor } from '../../store/plan-progress.ts'
import { verdictsOf } from '../../store/validations.ts'
import { useApp, useLive } from '../app-context.ts'
import { Icon } from '../parts/icon.tsx'
import { JudgeButtons } from '../judge-buttons.tsx'
import { validationText as text } from '../text/validation.ts'
import { OfferBoxes } from './offer-boxes.tsx'
import { titleOf, type OpenMeeting } from './use-meeting.ts'

export function VerdictBox({ open }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { id } = open.meeting
  const found = useLive(async () => {
    const evidence = await evidenceFor(store, id)
    const verdicts = await verdictsOf(store, id)
    const last = inOrder(verdicts).at(-1)
    return evidence && { evidence, by: last?.by }
  }, [store, id])
  if (!found) return null
  const { evidence, by } = found
  // What serves no activity waits for nobody, until the Secretaría says something of it.
  if (evidence.links.length === 0 && evidence.state === 'toValidate') return <OfferBoxes open={open} />
  return (
    <>
      {evidence.state !== 'unsent' && (
        <div class={evidence.state === 'observed' ? 'meeting-box meeting-box-warn' : 'meeting-verdict'}>
          <Icon name={icons[evidence.state]} />
          <p>{wordsOf(evidence, by)}</p>
        </div>
      )}
      <JudgeButtons evidence={evidence} what={titleOf(open)} />
      {evidence.state !== 'validated' && <OfferBoxes open={open} />}
    </>
  )
}

const icons = { toValidate: 'clock', validated: 'tick', observed: 'triangle', unsent: 'clock' } as const

function wordsOf({ state, note = '' }: Evidence, by: string | undefined): string {
  if (state === 'observed') return text.isObserved(note)
  return state === 'validated' ? text.isValidated(by) : text.waits
}
