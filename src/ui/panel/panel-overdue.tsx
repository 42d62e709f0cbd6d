// What should have been done by today, the last to fall due first, each with the step to write down.
import { useApp } from '../app-context.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useLocation } from 'preact-iso'
import { agreementsText } from '../text/agreements.ts'
import { followUpText } from '../text/follow-up.ts'
import { panelText as text } from '../text/panel.ts'
import { panelLinks } from '../panel-links.ts'
import type { Shown } from './shown.ts'

export function PanelOverdue({ figures, filters, view, today, mesa }: Shown) {
  const { store } = useApp()
  const { route } = useLocation()
  const { agreements, overdue, newest } = view.agreements
  const nameOf = new Map(figures.mesas.map((each) => [each.mesa, each.name]))
  return (
    <section class="card">
      <div class="panel-head">
        <h2>{text.overdue}</h2>
        {agreements > 0 && <a href={panelLinks.agreements(filters.mesa, 'todos')}>{text.allAgreements(agreements)}</a>}
      </div>
      {newest.length === 0 && <p class="quiet">{text.noneOverdue}</p>}
      {newest.length > 0 && (
        <table class="panel-overdue">
          <caption class="only-read">{text.overdueToday(mesa)}</caption>
          <thead>
            <tr>
              {Object.values(text.overdueColumns).map((name) => (
                <th key={name} scope="col">
                  {name === text.overdueColumns.step ? <span class="only-read">{name}</span> : name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {newest.map(({ meeting, key, number, mesa: of, text: words, responsible, due }) => (
              <tr key={`${meeting}/${key}`}>
                <th scope="row">
                  <a href={followUpLinks.agreement(meeting, key)}>{words.trim() || agreementsText.noText}</a>
                </th>
                <td>{nameOf.get(of)}</td>
                <td>{responsible.trim() || agreementsText.noResponsible}</td>
                <td>
                  <span class="panel-late">
                    <Icon name="triangle" /> {text.since(due, today)}
                  </span>
                </td>
                <td>
                  <Button
                    label={`${text.record}: ${followUpText.recordLabel(number, words)}`}
                    onClick={() => route(followUpLinks.step(meeting, key, store.newRecordId()))}
                    children={text.record}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {overdue > newest.length && (
        <p>
          <a href={panelLinks.agreements(filters.mesa, 'vencidos')}>{text.allOverdue(overdue)}</a>
        </p>
      )}
    </section>
  )
}
