// What was just done here, with its way back.
import { Notice } from '../parts/notice.tsx'
import { commonText } from '../text/common.ts'

export interface Undoable {
  readonly text: string
  readonly undo: () => void
}

export function UndoOnce({ text, undo, onDone }: Undoable & { readonly onDone: () => void }) {
  const onClick = () => {
    onDone()
    undo()
  }
  return <Notice text={text} action={{ label: commonText.undo, onClick }} onDone={onDone} />
}
