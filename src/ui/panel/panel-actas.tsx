// The last actas that were closed, each with what the Secretaría said of it.
import type { EvidenceState } from '../../domain/progress/evidence.ts'
import { links } from '../links.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { meetingTitle } from '../text/meeting-title.ts'
import { panelText as text } from '../text/panel.ts'
import type { Shown } from './shown.ts'

const icons: Record<EvidenceState, IconName> = {
  validated: 'tick',
  toValidate: 'clock',
  observed: 'triangle',
  unsent: 'arrow-up',
}

export function PanelActas({ figures, view, today }: Shown) {
  const byId = new Map(figures.mesas.map((each) => [each.mesa, each]))
  return (
    <section class="card">
      <h2>{text.actas}</h2>
      {view.actas.length === 0 && <p class="quiet">{text.noActas}</p>}
      <ul class="panel-actas">
        {view.actas.map(({ id, mesa, date, kind, number, state }) => (
          <li key={id}>
            <a href={links.minutes(id)}>
              {text.actaOf(byId.get(mesa)?.name ?? '', meetingTitle(kind, byId.get(mesa)?.level), number)}
            </a>
            <span class="panel-acta">
              <span>{text.actaWhen(date, today)}</span>
              <span>
                <Icon name={icons[state]} /> {text.actaState(state)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
