// Who has a photo, in a word and a shape.
import type { PhotoState } from '../domain/photo.ts'
import { Badge, type BadgeProps } from './parts/badge.tsx'
import type { IconName } from './parts/icon.tsx'

const looks: Record<PhotoState, { icon: IconName; tone: BadgeProps['tone'] }> = {
  onlyHere: { icon: 'clock', tone: 'plain' },
  sent: { icon: 'tick', tone: 'quiet' },
  damaged: { icon: 'triangle', tone: 'danger' },
  elsewhere: { icon: 'clock', tone: 'quiet' },
}

export const PhotoBadge = ({ state, words }: { state: PhotoState; words: Readonly<Record<PhotoState, string>> }) => (
  <Badge {...looks[state]}>{words[state]}</Badge>
)
