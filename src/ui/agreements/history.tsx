// All steps of an agreement, the last on top.
import type { Step } from '../../domain/follow-up.ts'
import type { MesaId } from '../../domain/id.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { commonText } from '../text/common.ts'
import { followUpStates, followUpText as text } from '../text/follow-up.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { StepFiles } from './step-files.tsx'
import type { OpenAgreement } from './use-agreement.ts'

interface HistoryProps {
  readonly open: OpenAgreement
  /** Who may still put her own last words right. */
  readonly me: string
}

export function History({ open: { tracked, mayRecord }, me }: HistoryProps) {
  const { standing, meeting, agreement, mesa } = tracked
  const last = standing.steps.at(-1)
  return (
    <section class="agreements-history">
      <h2>{text.history}</h2>
      {!last && <p class="quiet">{text.noHistory}</p>}
      <ol class="rows">
        {[...standing.steps].reverse().map((step) => (
          <li key={step.id} class="agreements-step">
            <Said step={step} mesa={mesa} />
            {mayRecord && step === last && step.by === me && (
              <Button
                kind="quiet"
                icon="pencil"
                href={followUpLinks.step(meeting, agreement.key, step.id)}
                label={text.changeLast}
              >
                {commonText.change}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ step, mesa }: { step: Step; mesa: MesaId }) {
  const { id, state, by, at, date, due, note, evidence, photos = [], papers = [] } = step
  return (
    <div>
      {state && <Badge tone="plain">{followUpStates[state]}</Badge>}
      {state === 'done' && date && <p>{text.happened(date)}</p>}
      {state === 'rescheduled' && due && <p>{text.newDue(due)}</p>}
      {note && <p class="agreements-note">{note}</p>}
      {evidence && <Evidence words={evidence} />}
      <StepFiles bearer={{ type: 'followUp', mesa, id, photos, papers }} mayEdit={false} />
      <p class="quiet">{text.historyOf(by, at)}</p>
    </div>
  )
}

/** An address in it can be followed. */
function Evidence({ words }: { words: string }) {
  const address = /https?:\/\/\S+/.exec(words)?.[0]
  if (!address) return <p>{text.evidenceIs(words)}</p>
  const [before, after] = [words.slice(0, words.indexOf(address)), words.slice(words.indexOf(address) + address.length)]
  return (
    <p>
      {text.evidenceIs(before)}
      <a class="link" href={address} target="_blank" rel="noreferrer">
        {address}
      </a>
      {after}
    </p>
  )
}
