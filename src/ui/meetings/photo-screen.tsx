// One photo: whole if its bytes are here, small until they are fetched; its words, its use, its place.
import { useRoute } from 'preact-iso'
import { photosOf, removePhoto, type ShownPhoto } from '../../store/photos.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { announce } from '../parts/live-region.tsx'
import { useGoBackTo } from '../shell/go-back-to.ts'
import { NotFound } from '../shell/not-found.tsx'
import { photosText as text } from '../text/meeting-photos.ts'
import { spotText } from '../text/spot.ts'
import { movedOrders } from '../../domain/entry-order.ts'
import { evidenceLinks } from '../evidence-links.ts'
import { PartFrame, withMeeting } from './part-frame.tsx'
import { entryPatch, type EntryValues, type Leaves } from './patches.ts'
import { FileBadge } from '../file-state.tsx'
import { PhotoView } from '../photo-view.tsx'
import { SavedField } from '../saved-field.tsx'
import { offerUndo } from './undo.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'
import '../photos.css'

export const PhotoScreen = withMeeting(({ open }) => {
  const { store } = useApp()
  const { params } = useRoute()
  const { meeting } = open
  const photos = useLive(() => photosOf(store, meeting), [store, meeting])
  if (!photos) return null
  const index = photos.findIndex(({ photo }) => photo.key === params['key'])
  const shown = photos[index]
  return shown ? <OnePhoto open={open} shown={shown} n={index + 1} /> : <NotFound />
})

interface OnePhotoProps {
  readonly open: OpenMeeting
  readonly shown: ShownPhoto
  readonly n: number
}

function OnePhoto({ open, shown, n }: OnePhotoProps) {
  const { meeting, mayEdit } = open
  const { photo, state } = shown
  const list = evidenceLinks.photos(meeting.id)
  return (
    <PartFrame open={open} title={text.photo(n)} back={list}>
      <PhotoView bearer={meeting} shown={shown} alt={text.alt(n, photo.caption)} />
      <p class="photo-standing">
        <FileBadge state={state} words={text.state} />
        {!mayEdit && <span>{photo.isPublic ? text.public : text.internal}</span>}
      </p>
      {mayEdit ? <PhotoFields open={open} shown={shown} n={n} /> : <p>{photo.caption}</p>}
    </PartFrame>
  )
}

const USES = [
  { value: 'internal', label: text.internal },
  { value: 'public', label: text.public },
] as const

function PhotoFields({ open: { meeting }, shown: { photo }, n }: OnePhotoProps) {
  const { store } = useApp()
  const goBackTo = useGoBackTo()
  const save = useSave(meeting)
  const set = (values: EntryValues<'photos'>) => save(entryPatch('photos', photo.key, values))
  const total = meeting.photos.length
  const move = (step: number) => {
    const patch: Leaves = {}
    for (const [key, order] of movedOrders(meeting.photos, photo.key, step))
      Object.assign(patch, entryPatch('photos', key, { order }))
    void keep(() => save(patch))
    announce(text.moved(n + step, total))
  }
  const remove = async () => {
    await flushAll()
    const isGone = await keep(async () => {
      const bringBack = await removePhoto(store, meeting, photo)
      offerUndo({ text: text.removed(n), undo: () => void keep(bringBack) })
    })
    if (isGone) goBackTo(evidenceLinks.photos(meeting.id))
  }
  const removeSpot = async () => {
    const before = photo.gps ?? null
    if (!(await keep(() => set({ gps: null })))) return
    offerUndo({ text: spotText.removed, undo: () => void keep(() => set({ gps: before })) })
  }
  return (
    <>
      <SavedField
        id={`pie-${photo.key}`}
        label={text.caption}
        hint={text.captionHint}
        maxLength={300}
        stored={photo.caption}
        save={(caption) => set({ caption: caption || null })}
      />
      <Choices
        label={text.use}
        options={USES}
        value={photo.isPublic ? 'public' : 'internal'}
        onChoose={(use) => void keep(() => set({ isPublic: use === 'public' ? true : null }))}
      />
      <p class="quiet">{text.aboutUse}</p>
      {photo.gps && (
        <div class="photo-actions">
          <p>{spotText.photoSpot(photo.gps)}</p>
          <Button kind="quiet" icon="trash" onClick={() => void removeSpot()} children={spotText.removePhotoSpot} />
        </div>
      )}
      <div class="photo-actions">
        {n > 1 && <Button icon="up" onClick={() => move(-1)} children={text.earlier} />}
        {n < total && <Button icon="down" onClick={() => move(1)} children={text.later} />}
        <Button
          kind="danger"
          icon="trash"
          label={text.removeNth(n)}
          onClick={() => void remove()}
          children={text.remove}
        />
      </div>
    </>
  )
}
