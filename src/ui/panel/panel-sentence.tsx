// The panel in one sentence; each of its numbers leads to its list.
import { stageOf } from '../../domain/progress/panel-view.ts'
import { quarterOf, yearOf } from '../../domain/time.ts'
import { panelText as text, type Piece } from '../text/panel.ts'
import { panelLinks } from '../panel-links.ts'
import type { Shown } from './shown.ts'
import type { HeardMesa } from './silences.ts'

export function PanelSentence({ filters, view, today, mesa, heard }: Shown & { heard: readonly HeardMesa[] }) {
  const { year, quarter } = filters
  const asked = heard.filter((each) => filters.mesa === '' || each.mesa === filters.mesa)
  const pieces = text.sentence({
    year,
    quarter,
    now: year === yearOf(today) ? { quarter: quarterOf(today), stage: stageOf(today) } : null,
    line: filters.line === '' ? undefined : view.rows[0]?.line.name,
    mesa,
    tally: view.tally,
    overdue: view.agreements.overdue,
    silent: asked.filter(({ silence }) => silence.is === 'silent' || silence.is === 'nothingYet'),
  })
  const address = ({ to }: Exclude<Piece, string>) =>
    to === 'marks'
      ? panelLinks.panel(filters, true)
      : to === 'overdue'
        ? panelLinks.agreements(filters.mesa, 'vencidos')
        : panelLinks.mesa(to, filters)
  return (
    <p class="panel-sentence">
      {pieces.map((piece) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <a key={piece.to} href={address(piece)}>
            <mark>{piece.strong}</mark>
          </a>
        ),
      )}
    </p>
  )
}
