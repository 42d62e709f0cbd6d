// «Fotos»: what was seen in the room, light enough to leave by a thin line. None is needed.
import { isPresent } from '../../domain/meeting-brief.ts'
import { hasMinors } from '../../domain/minor.ts'
import { photosOf, type ShownPhoto } from '../../store/photos.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { photosText as text } from '../text/meeting-photos.ts'
import { evidenceLinks } from '../evidence-links.ts'
import { PartFrame, withMeeting } from './part-frame.tsx'
import { PapersGroup } from './papers-group.tsx'
import { PhotoAdd } from '../photo-add.tsx'
import { FileBadge } from '../file-state.tsx'
import type { OpenMeeting } from './use-meeting.ts'
import '../photos.css'

export const PhotosPart = withMeeting(({ open }) => {
  const { store } = useApp()
  const { meeting, mayEdit } = open
  const photos = useLive(() => photosOf(store, meeting), [store, meeting])
  return (
    <PartFrame
      open={open}
      title={text.title}
      back={links.meeting(meeting.id)}
      footer={mayEdit && <PhotoAdd bearer={meeting} mayPlace={!hasMinors(meeting)} />}
    >
      {mayEdit && <Notices open={open} />}
      {photos?.length === 0 && <Empty title={text.none} />}
      {photos && photos.length > 0 && (
        <ul class="photo-grid" aria-label={text.list}>
          {photos.map((shown, index) => (
            <PhotoTile key={shown.photo.key} open={open} shown={shown} n={index + 1} />
          ))}
        </ul>
      )}
      {mayEdit && <p class="quiet">{text.lightCopy}</p>}
      <PapersGroup open={open} />
    </PartFrame>
  )
})

interface PhotoTileProps {
  readonly open: OpenMeeting
  readonly shown: ShownPhoto
  /** Its place, from 1. */
  readonly n: number
}

function PhotoTile({ open: { meeting }, shown: { photo, thumb, state }, n }: PhotoTileProps) {
  return (
    <li>
      <a href={evidenceLinks.photo(meeting.id, photo.key)}>
        {thumb ? (
          <img src={thumb} alt={text.alt(n, photo.caption)} />
        ) : (
          <span class="photo-blank" role="img" aria-label={text.alt(n, photo.caption)}>
            <Icon name="pictures" />
          </span>
        )}
        {photo.caption && (
          <span class="photo-caption" aria-hidden="true">
            {photo.caption}
          </span>
        )}
        <FileBadge state={state} words={text.shortState} />
      </a>
    </li>
  )
}

/** Said before the first photo; who does not want to be in one stays named. */
function Notices({ open: { meeting } }: { open: OpenMeeting }) {
  const refusing = meeting.attendance.filter((each) => isPresent(each) && each.imageConsent === false)
  const names = refusing.map(({ name = '' }) => name)
  return (
    <>
      {meeting.photos.length === 0 && <p class="meeting-hint">{text.warnFirst}</p>}
      {names.length > 0 && <p class="meeting-hint">{text.refusing(names)}</p>}
    </>
  )
}
