// «Se quitó el punto 2. [Deshacer]»
import { Notice } from '../parts/notice.tsx'
import { commonText } from '../text/common.ts'
import { offerUndo, useUndoable } from './undo.ts'

export function UndoNotice() {
  const undoable = useUndoable()
  if (!undoable) return null
  const undo = () => {
    offerUndo(null)
    undoable.undo()
  }
  return (
    <div class="meeting-undo">
      <Notice
        key={undoable.turn}
        text={undoable.text}
        action={{ label: commonText.undo, onClick: undo }}
        onDone={() => offerUndo(null)}
      />
    </div>
  )
}
