// The ways to take an acta along: as a file of some kind, or in a few lines of text.
import { useState } from 'preact/hooks'
import type { Occasion } from '../../document/occasion.ts'
import { Button } from '../parts/button.tsx'
import type { IconName } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import type { NoticeProps } from '../parts/notice.tsx'
import { minutesText as text } from '../text/minutes.ts'
import type { FileKind } from './make-files.ts'

/** What became of the last one; null while the next is prepared. */
export type Outcome = Pick<NoticeProps, 'text' | 'tone'> | null

interface FileButtonProps {
  readonly kind: FileKind
  readonly icon: IconName
  readonly occasion: Occasion
  readonly onEnd: (outcome: Outcome) => void
  readonly children: string
}

/** The button says that its file is being prepared. */
export function FileButton({ kind, icon, occasion, onEnd, children }: FileButtonProps) {
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    if (isBusy) return
    setBusy(true)
    onEnd(null)
    announce(text.preparing)
    try {
      const { makeFile } = await import('./make-files.ts')
      const { handOver } = await import('../hand-over.ts')
      const file = await makeFile(kind, occasion)
      if ((await handOver(file)) === 'saved') onEnd({ text: text.saved(file.name) })
    } catch (failure) {
      console.error(failure)
      onEnd({ text: text.failed, tone: 'danger' })
    }
    setBusy(false)
  }
  return (
    <Button wide icon={icon} onClick={() => void make()}>
      {isBusy ? text.preparing : children}
    </Button>
  )
}

export function CopySummary({ summary, onEnd }: { summary: () => string; onEnd: (outcome: Outcome) => void }) {
  const copy = () =>
    navigator.clipboard.writeText(summary()).then(
      () => onEnd({ text: text.copied }),
      () => onEnd({ text: text.failed, tone: 'danger' }),
    )
  return (
    <Button wide icon="sheets" onClick={() => void copy()}>
      {text.copySummary}
    </Button>
  )
}
