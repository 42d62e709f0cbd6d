// What was attached to a step: photos, each as large as the screen when it is touched, and papers for the phone's reader.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Bearer } from '../../store/bearer.ts'
import { papersOf, removePaper } from '../../store/papers.ts'
import { photosOf, removePhoto, type ShownPhoto } from '../../store/photos.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { FileBadge } from '../file-state.tsx'
import { PaperRow } from '../paper-row.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Notice } from '../parts/notice.tsx'
import { PhotoView } from '../photo-view.tsx'
import { commonText } from '../text/common.ts'
import { followUpText as text } from '../text/follow-up.ts'
import { papersText } from '../text/meeting-papers.ts'
import { photosText } from '../text/meeting-photos.ts'
import '../papers.css'
import '../photos.css'

interface StepFilesProps {
  readonly bearer: Bearer
  readonly mayEdit: boolean
}

export function StepFiles({ bearer, mayEdit }: StepFilesProps) {
  const { store } = useApp()
  const found = useLive(
    async () => ({ photos: await photosOf(store, bearer), papers: await papersOf(store, bearer) }),
    [store, bearer],
  )
  const [taken, setTaken] = useState<{ text: string; bringBack: () => Promise<void> }>()
  const take = (words: string, remove: () => Promise<() => Promise<void>>) =>
    void keep(async () => setTaken({ text: words, bringBack: await remove() }))
  if (!found) return null
  const { photos, papers } = found
  return (
    <>
      {photos.length + papers.length > 0 && (
        <ul class="rows step-files" aria-label={text.filesOf}>
          {photos.map((shown, index) => (
            <StepPhoto key={shown.photo.key} {...{ bearer, shown, n: index + 1 }}>
              {mayEdit && (
                <Button
                  kind="quiet"
                  icon="trash"
                  label={photosText.removeNth(index + 1)}
                  onClick={() => take(photosText.removed(index + 1), () => removePhoto(store, bearer, shown.photo))}
                  children={photosText.remove}
                />
              )}
            </StepPhoto>
          ))}
          {papers.map((shown) => {
            const { name = papersText.nameless } = shown.paper
            const remove = () => take(papersText.removed(name), () => removePaper(store, bearer, shown.paper))
            return (
              <PaperRow key={shown.paper.key} bearer={bearer} shown={shown} onRemove={mayEdit ? remove : undefined} />
            )
          })}
        </ul>
      )}
      {taken && (
        <Notice
          text={taken.text}
          action={{
            label: commonText.undo,
            onClick: () => {
              setTaken(undefined)
              void keep(taken.bringBack)
            },
          }}
          onDone={() => setTaken(undefined)}
        />
      )}
    </>
  )
}

interface StepPhotoProps {
  readonly bearer: Bearer
  readonly shown: ShownPhoto
  readonly n: number
  readonly children: ComponentChildren
}

function StepPhoto({ bearer, shown, n, children }: StepPhotoProps) {
  const [isOpen, setOpen] = useState(false)
  const { thumb, state } = shown
  return (
    <li class="paper">
      <div class="photo-standing">
        <button
          type="button"
          class="step-photo"
          aria-expanded={isOpen}
          aria-label={text.seePhoto(n)}
          onClick={() => setOpen(!isOpen)}
        >
          {thumb ? <img src={thumb} alt="" /> : <Icon name="pictures" />}
        </button>
        <FileBadge state={state} words={photosText.state} />
        {children}
      </div>
      {isOpen && <PhotoView bearer={bearer} shown={shown} alt={text.photo(n)} />}
    </li>
  )
}
