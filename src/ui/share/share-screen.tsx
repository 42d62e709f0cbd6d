// «¿A qué reunión van estas 3 fotos?»: what was shared from the gallery is here already, and goes where the person says.
import { useLocation } from 'preact-iso'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { openMeetings, type StoredMeeting } from '../../store/meetings.ts'
import { writableMesas, spaceOf } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { evidenceLinks } from '../evidence-links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { announce } from '../parts/live-region.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { PHOTO_LIMIT } from '../photo-limit.ts'
import { SaveFailure } from '../shell/save-line.tsx'
import { commonText } from '../text/common.ts'
import { shortDate } from '../text/format.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { photosText } from '../text/meeting-photos.ts'
import { meetingsText } from '../text/meetings.ts'
import { shareText as text } from '../text/share.ts'
import { givePhotos, type Given } from './give-photos.ts'
import { forget, sharedPhotos, type SharedPhoto } from '../shared-photos.ts'
import './share.css'

export function ShareScreen() {
  const { query } = useLocation()
  const { photos, read } = useShared()
  const [said, setSaid] = useState<string>()
  const others = Number(query['otros'] ?? 0)
  const trouble = said ?? ('fallo' in query ? text.failed : others > 0 ? text.notPhotos(others) : undefined)
  if (!photos) return <Screen title={text.noneTitle} back={links.today} backLabel={commonText.back} children={null} />
  const drop = async () => {
    for (const photo of photos) await forget(photo)
    setSaid(text.dropped)
    await read()
  }
  return (
    <Screen
      title={photos.length > 0 ? text.title(photos.length) : text.noneTitle}
      back={links.today}
      backLabel={commonText.back}
      footer={photos.length > 0 && <Button wide href={links.today} children={text.later} />}
    >
      <SaveFailure />
      {trouble && (
        <p class="share-trouble" role="alert">
          {trouble}
        </p>
      )}
      {photos.length === 0 && (
        <Empty title={text.none} detail={text.noneDetail}>
          <Button href={links.today}>{commonText.goToday}</Button>
        </Empty>
      )}
      {photos.length > 0 && (
        <>
          <Small photos={photos} />
          <p class="quiet">{text.kept}</p>
          <Meetings photos={photos} onTrouble={setSaid} onChange={read} />
          <Button kind="quiet" icon="close" onClick={() => void drop()}>
            {text.drop}
          </Button>
        </>
      )}
    </Screen>
  )
}

function useShared() {
  const [photos, setPhotos] = useState<readonly SharedPhoto[]>()
  const read = useCallback(() => sharedPhotos().then(setPhotos), [])
  useEffect(() => void read().catch(console.error), [read])
  return { photos, read }
}

function Small({ photos }: { photos: readonly SharedPhoto[] }) {
  const [urls, setUrls] = useState<readonly string[]>([])
  useEffect(() => {
    const made = photos.map(({ file }) => URL.createObjectURL(file))
    setUrls(made)
    return () => made.forEach((url) => URL.revokeObjectURL(url))
  }, [photos])
  return (
    <ul class="share-photos" aria-label={text.list}>
      {urls.map((url, index) => (
        <li key={url}>
          <img src={url} alt={text.photo(index + 1)} />
        </li>
      ))}
    </ul>
  )
}

interface MeetingsProps {
  readonly photos: readonly SharedPhoto[]
  readonly onTrouble: (words: string) => void
  readonly onChange: () => Promise<void>
}

/** Those of this person that are not closed; the last begun first. */
function Meetings({ photos, onTrouble, onChange }: MeetingsProps) {
  const { store } = useApp()
  const { route } = useLocation()
  const [giving, setGiving] = useState(0)
  const open = useLive(async () => {
    const mesas = new Map((await writableMesas(store)).map((mesa) => [spaceOf(mesa), mesa]))
    return (await openMeetings(store)).flatMap((meeting) => {
      const mesa = mesas.get(meeting.mesa)
      return mesa ? [{ meeting, mesa }] : []
    })
  }, [store])
  const give = async (meeting: StoredMeeting) => {
    if (giving > 0) return
    let given: Given | undefined
    await keep(async () => {
      given = await givePhotos(store, meeting, photos, setGiving)
    })
    setGiving(0)
    if (given && given.kept > 0) announce(photosText.kept(given.kept))
    if (given?.left === 'none' && given.unreadable === 0) return route(evidenceLinks.photos(meeting.id), true)
    if (given) onTrouble(troubleOf(given))
    await onChange()
  }
  if (!open) return null
  return (
    <section class="share-meetings">
      <h2>{text.meetings}</h2>
      <p role="status">{giving > 0 ? text.giving(giving) : ''}</p>
      {open.length === 0 && <p class="quiet">{text.noMeetings}</p>}
      <Rows label={text.meetings}>
        {open.map(({ meeting, mesa }) => {
          const room = PHOTO_LIMIT - meeting.photos.length
          const day = meeting.date ? shortDate(meeting.date) : meetingsText.noDate
          return (
            <Row
              key={meeting.id}
              icon="people"
              title={meetingsText.within(meetingTitle(meeting.kind, mesa.level), mesa.name ?? '')}
              detail={[day, meeting.place, room > 0 ? text.fits(room) : text.full].filter(Boolean).join(' · ')}
              onClick={() => void give(meeting)}
            />
          )
        })}
      </Rows>
      <Button icon="plus" href={links.newMeeting}>
        {commonText.newMeeting}
      </Button>
    </section>
  )
}

function troubleOf({ unreadable, left }: Given): string {
  const unread = unreadable === 0 ? '' : unreadable === 1 ? text.unreadable : text.unreadableMany(unreadable)
  return [unread, left === 'none' ? '' : text[left]].filter(Boolean).join(' ')
}
