// «El documento»: its PDF, and photos of its sheets. What cannot be taken is said in plain words, and nothing of it stays.
import { useRef, useState } from 'preact/hooks'
import { MAX_FILE } from '../../domain/file.ts'
import type { Sha } from '../../domain/photo.ts'
import { keepPdf, pdfOf, removePdf } from '../../store/document-files.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { FileBadge } from '../file-state.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { announce } from '../parts/live-region.tsx'
import { documentsText as text } from '../text/documents.ts'
import { useBroughtFile } from '../use-brought-file.ts'
import type { Undo } from './form-undo.tsx'
import type { OpenDocument } from './use-document.ts'

const LONGEST_NAME = 200
const troubles = { noRoom: text.noRoom, tooLarge: text.tooLarge, badType: text.notPdf }

export function PdfAdd({ open: { paper } }: { open: OpenDocument }) {
  const { store } = useApp()
  const input = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState<string>()
  const [isKeeping, setKeeping] = useState(false)

  const add = async (file: File) => {
    // Asked before it is read: a film chosen by mistake would not fit in the memory.
    if (file.size > MAX_FILE) return setTrouble(text.tooLarge)
    const bytes = await bytesOf(file)
    if (!bytes) return setTrouble(text.unreadable)
    const name = file.name.normalize('NFC').trim().slice(0, LONGEST_NAME)
    await keep(async () => {
      const { is } = await keepPdf(store, paper, { bytes, name })
      if (is === 'kept') announce(text.kept)
      else setTrouble(troubles[is])
    })
  }
  const choose = async (chooser: HTMLInputElement) => {
    const file = chooser.files?.[0]
    if (!file) return
    setTrouble(undefined)
    setKeeping(true)
    await add(file)
    setKeeping(false)
    // The same file may be chosen again.
    chooser.value = ''
  }
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

/** Null of a file that is gone, or that another program keeps from being read. */
const bytesOf = (file: File): Promise<Uint8Array<ArrayBuffer> | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )

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
        {!isDamaged && <Opening {...{ paper, file, name }} />}
        {mayEdit && (
          <Button kind="quiet" icon="trash" label={text.removeNamed(name)} onClick={() => void remove()}>
            {text.remove}
          </Button>
        )}
      </div>
    </div>
  )
}

interface OpeningProps {
  readonly paper: OpenDocument['paper']
  readonly file: Sha
  readonly name: string
}

/** As a download: a phone opens no PDF inside a page, and what it saved can be passed on. */
function Opening({ paper: { mesa, id: rec, fileSize }, file: sha, name }: OpeningProps) {
  const { address, bring, isBringing, trouble } = useBroughtFile({ mesa, sha, rec })
  if (!address) return null
  if (address.is === 'here') {
    return (
      <a class="button button-secondary" href={address.url} download={name} aria-label={text.openNamed(name)}>
        <Icon name="download" />
        <span>{text.open}</span>
      </a>
    )
  }
  return (
    <>
      <p role="status">{isBringing ? text.bringing : trouble && text.notBrought[trouble]}</p>
      {!isBringing && (
        <Button icon="download" onClick={() => void bring()}>
          {text.bring(fileSize)}
        </Button>
      )}
    </>
  )
}
