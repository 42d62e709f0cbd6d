// «El documento»: its PDF, and photos of its sheets. What cannot be taken is said in plain words, and nothing of it stays.
import { useRef } from 'preact/hooks'
import { keepPdf, pdfOf, removePdf } from '../../store/document-files.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { FileBadge } from '../file-state.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { PdfOpening } from '../pdf-opening.tsx'
import { documentsText as text } from '../text/documents.ts'
import { usePdf } from '../use-pdf.ts'
import type { Undo } from './form-undo.tsx'
import type { OpenDocument } from './use-document.ts'

export function PdfAdd({ open: { paper } }: { open: OpenDocument }) {
  const { store } = useApp()
  const input = useRef<HTMLInputElement>(null)
  const { trouble, isKeeping, choose } = usePdf(text, (pdf) => keepPdf(store, paper, pdf))
  return (
    <>
      {trouble && (
        <p class="paper-hint" role="alert">
          {trouble}
        </p>
      )}
      <p class="quiet paper-status" role="status">
        {isKeeping ? text.keeping : ''}
      </p>
      <input
        ref={input}
        type="file"
        accept="application/pdf"
        hidden
        aria-label={text.pdf}
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      <Button icon="page" onClick={() => input.current?.click()}>
        {paper.file ? text.otherPdf : text.pdf}
      </Button>
    </>
  )
}

interface PdfRowProps {
  readonly open: OpenDocument
  readonly offerUndo: (undo: Undo) => void
}

/** What it is called, how large it is, who has it; opened by the phone's own reader. */
export function PdfRow({ open: { paper, mayEdit }, offerUndo }: PdfRowProps) {
  const { store } = useApp()
  const { file, fileSize, fileName } = paper
  const custody = useLive(() => pdfOf(store, paper), [store, paper])
  if (!file || !custody) return null
  const name = fileName?.trim() || text.nameless
  const remove = async () => {
    await flushAll()
    await keep(async () => {
      const bringBack = await removePdf(store, paper)
      offerUndo({ text: text.removed(name), undo: () => void keep(bringBack) })
    })
  }
  const isDamaged = custody.state === 'damaged'
  return (
    <div class="paper-file card">
      <p class="paper-name">
        <Icon name="page" />
        <span>{name}</span>
      </p>
      <p class="paper-standing">
        {fileSize !== undefined && <span>{text.size(fileSize)}</span>}
        <FileBadge state={custody.state} words={text.state} />
      </p>
      {isDamaged && <p class="paper-hint">{mayEdit ? text.damaged : text.damagedClosed}</p>}
      <div class="paper-actions">
        {!isDamaged && <PdfOpening mesa={paper.mesa} rec={paper.id} {...{ file, name }} size={fileSize} words={text} />}
        {mayEdit && (
          <Button kind="quiet" icon="trash" label={text.removeNamed(name)} onClick={() => void remove()}>
            {text.remove}
          </Button>
        )}
      </div>
    </div>
  )
}
