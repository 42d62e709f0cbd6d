// Who has a photo or a recording, in a word and a shape.
import type { FileState } from '../domain/file.ts'
import { Badge, type BadgeProps } from './parts/badge.tsx'
import type { IconName } from './parts/icon.tsx'

const looks: Record<FileState, { icon: IconName; tone: BadgeProps['tone'] }> = {
  onlyHere: { icon: 'clock', tone: 'plain' },
  sent: { icon: 'tick', tone: 'quiet' },
  damaged: { icon: 'triangle', tone: 'danger' },
  elsewhere: { icon: 'clock', tone: 'quiet' },
}

export const FileBadge = ({ state, words }: { state: FileState; words: Readonly<Record<FileState, string>> }) => (
  <Badge {...looks[state]}>{words[state]}</Badge>
)
