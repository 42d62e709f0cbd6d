// The sheets of a paper as photos: taken, looked at whole, and taken away.
import { useRef, useState } from 'preact/hooks'
import type { Photo } from '../../domain/meeting.ts'
import { keepPhoto, photosOf, removePhoto, type ShownPhoto } from '../../store/photos.ts'
import { hasRoom } from '../../store/room.ts'
import { useApp, useLive } from '../app-context.ts'
import { atWork } from '../at-work.ts'
import { flushAll, keep } from '../autosave.ts'
import { FileBadge } from '../file-state.tsx'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { preparePhoto } from '../photo-file.ts'
import { documentsText as text } from '../text/documents.ts'
import { useBroughtFile } from '../use-brought-file.ts'
import type { Undo } from './form-undo.tsx'
import type { OpenDocument } from './use-document.ts'

const LIMIT = 20
/** What a photo may need. */
const ONE_PHOTO = 320_000

export function PagesAdd({ open: { paper } }: { open: OpenDocument }) {
  const { store } = useApp()
  const { mesa, id: rec, photos } = paper
  const camera = useRef<HTMLInputElement>(null)
  const gallery = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState<string>()
  const [isKeeping, setKeeping] = useState(false)

  const add = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])].slice(0, LIMIT - photos.length)
    // The same file may be chosen again.
    input.value = ''
    setTrouble(undefined)
    setKeeping(true)
    let order = Math.max(0, ...photos.map((page) => page.order ?? 0))
    let kept = 0
    for (const file of files) {
      const prepared = await preparePhoto(file)
      if (!prepared) {
        setTrouble(text.unreadable)
        continue
      }
      order += 1
      const page = { mesa, rec, type: 'document', ...prepared, order } as const
      const isKept = await keep(async () => {
        const outcome = await keepPhoto(store, page)
        if (outcome.is === 'kept') kept += 1
        else setTrouble(outcome.is === 'noRoom' ? text.noRoom : text.unreadable)
      })
      if (!isKept) break
    }
    setKeeping(false)
    if (kept > 0) announce(text.pagesKept(kept))
  }
  const begin = async (input: HTMLInputElement | null) => {
    if (photos.length >= LIMIT) setTrouble(text.most(LIMIT))
    else if (!(await hasRoom(store, ONE_PHOTO))) setTrouble(text.noRoom)
    else input?.click()
  }
  const picker = { type: 'file', accept: 'image/*', hidden: true } as const
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
        ref={camera}
        {...picker}
        capture="environment"
        aria-label={text.take}
        onChange={({ currentTarget }) => void atWork(add(currentTarget))}
      />
      <input
        ref={gallery}
        {...picker}
        multiple
        aria-label={text.choose}
        onChange={({ currentTarget }) => void atWork(add(currentTarget))}
      />
      <Button icon="camera" onClick={() => void begin(camera.current)} children={text.take} />
      <Button icon="pictures" onClick={() => void begin(gallery.current)} children={text.choose} />
    </>
  )
}

interface PagesProps {
  readonly open: OpenDocument
  readonly offerUndo: (undo: Undo) => void
}

export function Pages({ open: { paper, mayEdit }, offerUndo }: PagesProps) {
  const { store } = useApp()
  const pages = useLive(() => photosOf(store, paper), [store, paper])
  if (!pages || pages.length === 0) return null
  const remove = async (photo: Photo, n: number) => {
    await flushAll()
    await keep(async () => {
      const bringBack = await removePhoto(store, { ...paper, type: 'document' }, photo)
      offerUndo({ text: text.removed(text.page(n)), undo: () => void keep(bringBack) })
    })
  }
  return (
    <ol class="paper-pages" aria-label={text.pages}>
      {pages.map((shown, index) => (
        <li key={shown.photo.key}>
          <Page paper={paper} shown={shown} n={index + 1} />
          <p class="paper-standing">
            <span>{text.page(index + 1)}</span>
            <FileBadge state={shown.state} words={text.state} />
          </p>
          {shown.state === 'damaged' && <p class="paper-hint">{mayEdit ? text.damaged : text.damagedClosed}</p>}
          {mayEdit && (
            <Button
              kind="quiet"
              icon="trash"
              label={text.removeNamed(text.page(index + 1))}
              onClick={() => void remove(shown.photo, index + 1)}
              children={text.remove}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

interface PageProps {
  readonly paper: OpenDocument['paper']
  readonly shown: ShownPhoto
  readonly n: number
}

function Page({ paper, shown, n }: PageProps) {
  const { file } = shown.photo
  return file ? <Picture {...{ paper, shown, n }} sha={file} /> : <p class="quiet">{text.pageComing}</p>
}

/** Whole if its bytes are here, small until they are fetched. */
function Picture({ paper, shown: { photo, thumb, state }, n, sha }: PageProps & { sha: NonNullable<Photo['file']> }) {
  const { address, bring, isBringing, trouble } = useBroughtFile({ mesa: paper.mesa, sha, rec: paper.id })
  if (address?.is === 'here') {
    return (
      <a href={address.url} target="_blank" rel="noreferrer">
        <img src={address.url} alt={text.page(n)} />
      </a>
    )
  }
  return (
    <>
      {thumb ? <img src={thumb} alt={text.page(n)} /> : <p class="quiet">{text.pageComing}</p>}
      {address !== undefined && state !== 'damaged' && (
        <div class="paper-actions">
          <p role="status">{isBringing ? text.bringing : trouble ? text.notBrought[trouble] : text.onlySmall}</p>
          {!isBringing && <Button icon="download" onClick={() => void bring()} children={text.bring(photo.size)} />}
        </div>
      )}
    </>
  )
}
