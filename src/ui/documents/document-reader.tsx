// A paper as it stands: closed, or of a mesa where this person only reads.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { isClosedPaper } from '../../domain/document-rules.ts'
import { dateOf } from '../../domain/time.ts'
import { replacementOf } from '../../store/document-list.ts'
import { beginReplacement } from '../../store/documents.ts'
import { reopen } from '../../store/record.ts'
import { useApp, useLive, useNow, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { documentLinks } from '../document-links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import { commonText } from '../text/common.ts'
import { documentsText as text } from '../text/documents.ts'
import { clockTime, plainDate } from '../text/format.ts'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentFrame } from './document-frame.tsx'
import { DocumentVerdict } from './document-verdict.tsx'
import { PdfRow } from './file-group.tsx'
import { Pages } from './pages-group.tsx'
import type { OpenDocument } from './use-document.ts'

const TEN_MINUTES = 600_000
const NO_UNDO = () => undefined

export function DocumentReader({ open }: { open: OpenDocument }) {
  const { paper, mayWrite } = open
  const { closedAt, author, file, photos } = paper
  const isClosed = isClosedPaper(paper)
  const isRecent = useNow() - (closedAt ?? 0) < TEN_MINUTES
  return (
    <DocumentFrame open={open}>
      {isClosed && isRecent && closedAt !== undefined && (
        <div class="card paper-closed" role="status">
          <span class="row-icon row-icon-lit">
            <Icon name="phone-check" />
          </span>
          <p>{text.isClosed(clockTime(closedAt))}</p>
        </div>
      )}
      {!isClosed && <p class="quiet">{text.readOnly}</p>}
      {isClosed && <Replaced open={open} />}
      {isClosed && <DocumentVerdict paper={paper} />}
      <DocumentFacts paper={paper} />
      <h2 class="paper-heading">{text.file}</h2>
      {!file && photos.length === 0 && <p class="quiet">{text.noFile}</p>}
      <PdfRow open={open} offerUndo={NO_UNDO} />
      <Pages open={open} offerUndo={NO_UNDO} />
      {isClosed && closedAt !== undefined && author && (
        <p class="quiet">{text.by(author, plainDate(dateOf(closedAt)))}</p>
      )}
      {isClosed && isRecent && mayWrite && <UndoClosing open={open} />}
      {isClosed && mayWrite && <Mend open={open} />}
    </DocumentFrame>
  )
}

/** What stands in for it, and what it stands in for. */
function Replaced({ open: { paper } }: { open: OpenDocument }) {
  const { store } = useApp()
  const found = useLive(async () => ({ by: await replacementOf(store, paper.id) }), [store, paper.id])
  if (!found) return null
  const { by } = found
  const isOver = by && isClosedPaper(by.paper)
  return (
    <>
      {paper.replaces && (
        <p>
          <a class="link" href={documentLinks.document(paper.replaces)}>
            {text.seeReplaced}
          </a>
        </p>
      )}
      {by && (
        <div class="paper-box">
          <Icon name="sheets" />
          <p>{isOver ? text.isReplaced : text.isBeingReplaced}</p>
          <Button href={documentLinks.document(by.id)} children={isOver ? text.seeReplacing : text.seeDraft} />
        </div>
      )}
    </>
  )
}

/** Where nothing stands in for it yet. */
function Mend({ open: { paper } }: { open: OpenDocument }) {
  const { store } = useApp()
  const { person } = useSession()
  const { route } = useLocation()
  const found = useLive(async () => ({ by: await replacementOf(store, paper.id) }), [store, paper.id])
  if (!found || found.by) return null
  const replace = () =>
    void keep(async () => route(documentLinks.document(await beginReplacement(store, paper, person.name))))
  return (
    <details class="paper-mend">
      <summary>{text.replace}</summary>
      <p>{text.replaceMeans}</p>
      <Button icon="pencil" onClick={replace} children={text.replaceNow} />
    </details>
  )
}

function UndoClosing({ open: { paper } }: { open: OpenDocument }) {
  const { store } = useApp()
  const [hasLeft, setLeft] = useState(false)
  const undo = () =>
    void keep(async () => {
      if (await reopen(store, paper.mesa, paper.id)) announce(text.reopened)
      else setLeft(true)
    })
  if (hasLeft) return <p role="status">{text.alreadyLeft}</p>
  return (
    <p>
      <Button icon="undo" label={text.undoClosing} onClick={undo} children={commonText.undo} />
    </p>
  )
}
