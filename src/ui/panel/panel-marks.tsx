// The list behind the matrix: every marked quarter that fits the filters, and how it stands.
import { useEffect, useRef } from 'preact/hooks'
import { planInForce } from '../../domain/progress/panel-view.ts'
import type { MarkState } from '../../domain/progress/marks.ts'
import { Badge, type BadgeProps } from '../parts/badge.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { panelText as text } from '../text/panel.ts'
import { planText } from '../text/plan.ts'
import { links } from '../links.ts'
import { panelLinks } from '../panel-links.ts'
import type { Shown } from './shown.ts'

const badges: Record<MarkState, Pick<BadgeProps, 'tone' | 'icon'>> = {
  done: { tone: 'plain', icon: 'tick' },
  waiting: { tone: 'info', icon: 'clock' },
  late: { tone: 'danger', icon: 'triangle' },
  left: { tone: 'quiet' },
  planned: { tone: 'quiet' },
}

export function PanelMarks({ figures, filters, view, today, mesa }: Shown) {
  const { marks, plan } = view
  const heading = useRef<HTMLHeadingElement>(null)
  const { year, quarter, line } = filters
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [year, quarter, line])
  const byKey = new Map(plan?.activities.map((each) => [each.key, each]))
  const isLinked = plan === planInForce(figures, today)
  return (
    <section class="card panel-marks">
      <div class="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {text.marksTitle(marks.length)}
        </h2>
        <IconButton icon="close" label={text.closeMarks} href={panelLinks.panel(filters)} />
      </div>
      <table>
        <caption class="only-read">{text.mark}</caption>
        <thead>
          <tr>
            {Object.values(text.marksColumns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {marks.map(({ activity, quarter: when, state }) => {
            const words = text.activity(byKey.get(activity)?.order, byKey.get(activity)?.text ?? '')
            const shown = mesa !== undefined && state === 'late' ? 'planned' : state
            return (
              <tr key={`${activity}/${when}`}>
                <th scope="row">{isLinked ? <a href={links.activity(activity)}>{words}</a> : words}</th>
                <td>{planText.roman[when]}</td>
                <td>
                  <Badge {...badges[shown]}>{text.markState(shown)}</Badge>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
