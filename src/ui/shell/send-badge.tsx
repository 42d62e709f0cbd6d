// How one record stands on its way to Chachapoyas: always a shape and words.
import { Badge, type BadgeProps } from '../parts/badge.tsx'
import { commonText } from '../text/common.ts'

const looks = {
  unsent: { tone: 'plain', icon: 'clock' },
  sent: { tone: 'quiet', icon: 'tick' },
  refused: { tone: 'danger', icon: 'triangle' },
  conflict: { tone: 'warn', icon: 'sheets' },
} as const satisfies Record<string, Pick<BadgeProps, 'tone' | 'icon'>>

export function SendBadge({ state }: { state: keyof typeof looks }) {
  return <Badge {...looks[state]}>{commonText[state]}</Badge>
}
