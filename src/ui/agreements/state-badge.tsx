// How an agreement stands, in a word and a shape.
import { isLate, type FollowUpState, type Standing } from '../../domain/follow-up.ts'
import type { LocalDate } from '../../domain/time.ts'
import { Badge, type BadgeProps } from '../parts/badge.tsx'
import { agreementsText } from '../text/agreements.ts'
import { followUpStates } from '../text/follow-up.ts'

const looks: Record<FollowUpState, Omit<BadgeProps, 'children'>> = {
  pending: { tone: 'plain', icon: 'clock' },
  inProgress: { tone: 'info', icon: 'chevron-right' },
  rescheduled: { tone: 'warn', icon: 'clock' },
  done: { tone: 'info', icon: 'tick' },
  doneLate: { tone: 'warn', icon: 'tick' },
  notDone: { tone: 'plain', icon: 'close' },
  void: { tone: 'draft', icon: 'close' },
}

/** An overdue one says so first. */
export function StateBadge({ standing, today }: { standing: Standing; today: LocalDate }) {
  const { state } = standing
  const late = isLate(standing, today)
  return (
    <>
      {late && (
        <Badge tone="danger" icon="triangle">
          {agreementsText.isOverdue}
        </Badge>
      )}
      {!(late && state === 'pending') && <Badge {...looks[state]}>{followUpStates[state]}</Badge>}
    </>
  )
}
