// The paper a screen is about, its mesa, and whether this person may write in it.
import { isClosedPaper } from '../../domain/document-rules.ts'
import { findDocument, writeDocument, type DocumentWords, type StoredDocument } from '../../store/documents.ts'
import { knownMesas, spaceOf, type KnownMesa } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'

export interface OpenDocument {
  readonly paper: StoredDocument
  /** Null before the region's list of mesas has arrived. */
  readonly mesa: KnownMesa['mesa'] | null
  /** Not closed, and of a mesa in which this person may write. */
  readonly mayEdit: boolean
  readonly mayWrite: boolean
}

/** Undefined while it is read; null when it is not here. */
export function useDocument(id: string): OpenDocument | null | undefined {
  const { store } = useApp()
  return useLive(async () => {
    const paper = await findDocument(store, id)
    if (!paper) return null
    const known = (await knownMesas(store)).find(({ mesa }) => spaceOf(mesa) === paper.mesa)
    const mayWrite = known?.access === 'write'
    return { paper, mesa: known?.mesa ?? null, mayWrite, mayEdit: mayWrite && !isClosedPaper(paper) }
  }, [store, id])
}

/** Writes words of the paper as it was on screen when this was made. */
export function useWrite(paper: StoredDocument): (words: DocumentWords) => Promise<void> {
  const { store } = useApp()
  return (words) => writeDocument(store, paper, words)
}
