// The last thing taken away on this screen, with the way back.
import { Notice } from '../parts/notice.tsx'
import { commonText } from '../text/common.ts'

export interface Undo {
  readonly text: string
  readonly undo: () => void
}

export function UndoNotice({ offered, onDone }: { offered: Undo | null; onDone: () => void }) {
  if (!offered) return null
  const undo = () => {
    onDone()
    offered.undo()
  }
  return (
    <div class="paper-undo">
      <Notice
        key={offered.text}
        text={offered.text}
        action={{ label: commonText.undo, onClick: undo }}
        onDone={onDone}
      />
    </div>
  )
}
