// Whether a mesa is active, and whether anything comes from it: a word and a shape each.
import type { Silence } from '../../domain/silence.ts'
import type { LocalDate } from '../../domain/time.ts'
import { Badge, type BadgeProps } from '../parts/badge.tsx'
import { mesasText as text } from '../text/mesas.ts'
import { silenceText } from '../text/silence.ts'

export const ActiveBadge = ({ isActive }: { isActive: boolean }) =>
  isActive ? (
    <Badge tone="info" icon="tick">
      {text.active}
    </Badge>
  ) : (
    <Badge tone="draft">{text.toActivate}</Badge>
  )

/** Only a silence that nobody announced is more than a fact. */
const looks: Record<Silence['is'], Pick<BadgeProps, 'tone' | 'icon'>> = {
  sending: { tone: 'quiet', icon: 'clock' },
  inField: { tone: 'plain', icon: 'pin' },
  silent: { tone: 'warn', icon: 'no-signal' },
  nothingYet: { tone: 'quiet' },
}

interface SilenceLineProps {
  readonly silence: Silence
  readonly name: string
  readonly today: LocalDate
}

export const SilenceLine = ({ silence, name, today }: SilenceLineProps) => (
  <Badge {...looks[silence.is]}>{silenceText(silence, name, today)}</Badge>
)
