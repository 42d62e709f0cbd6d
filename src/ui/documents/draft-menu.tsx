// The ⋮ of a draft: taking it away, with the way back on the list it leads to.
import { removeDocument, type StoredDocument } from '../../store/documents.ts'
import { useApp } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { documentLinks } from '../document-links.ts'
import { Menu } from '../parts/menu.tsx'
import { useGoBackTo } from '../shell/go-back-to.ts'
import { commonText } from '../text/common.ts'
import { documentsText as text } from '../text/documents.ts'
import type { Undo } from './form-undo.tsx'

/** Asked once by the list it leads to. */
let offered: Undo | null = null
export function takeOffered(): Undo | null {
  const last = offered
  offered = null
  return last
}

export function DraftMenu({ paper }: { paper: StoredDocument }) {
  const { store } = useApp()
  const goBackTo = useGoBackTo()
  const remove = async () => {
    await flushAll()
    await keep(async () => {
      const bringBack = await removeDocument(store, paper)
      offered = { text: text.draftRemoved, undo: () => void keep(bringBack) }
      goBackTo(documentLinks.all)
    })
  }
  return (
    <Menu
      label={commonText.more}
      items={[{ label: text.removeDraft, icon: 'trash', tone: 'danger', onClick: () => void remove() }]}
    />
  )
}
