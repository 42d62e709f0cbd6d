// «Sirve de sustento para “Seguimiento a temas específicos…”. [Guardar ahí] [No]»: of an agreement done, with its scan.
import type { Step } from '../../domain/follow-up.ts'
import { contribute } from '../../store/contributions.ts'
import { giveToReport, reportOffer } from '../../store/step-papers.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { followUpText as text } from '../text/follow-up.ts'
import { planText } from '../text/plan.ts'
import type { OpenAgreement } from './use-agreement.ts'

export function ReportOffer({ open: { tracked, mayRecord }, step }: { open: OpenAgreement; step: Step }) {
  const { store } = useApp()
  const { person } = useSession()
  const offer = useLive(() => reportOffer(store, step), [store, step])
  if (!offer) return null
  const { plan, activity, isTaken } = offer
  const words = offer.text?.replace(/[.\s]+$/, '') || planText.activity(undefined)
  if (isTaken)
    return (
      <p>
        {text.isInput}{' '}
        <a class="link" href={links.activity(activity)}>
          {words}
        </a>
      </p>
    )
  if (!mayRecord) return null
  const by = person.name
  const give = async () => {
    if (await keep(() => giveToReport(store, { tracked, step, plan, activity, by }))) announce(text.given)
  }
  const said = { mesa: tracked.mesa, of: step.id, plan, activity, by, isWithdrawn: true }
  const refuse = () => keep(async () => void (await contribute(store, said)))
  return (
    <section class="card agreements-offer" aria-label={text.inputTitle}>
      <p>{text.inputFor(words)}</p>
      <p class="quiet">{text.aboutInput}</p>
      <div class="agreements-two">
        <Button label={text.notInputOf(words)} onClick={() => void refuse()} children={text.no} />
        <Button icon="plus" label={text.giveTo(words)} onClick={() => void give()} children={text.give} />
      </div>
    </section>
  )
}
