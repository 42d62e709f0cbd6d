// The picture itself. What is on another phone or was freed here comes when it is asked for: its bytes cost the person.
import { useState } from 'preact/hooks'
import type { ShownPhoto } from '../../store/photos.ts'
import { fetchHere } from '../../sync/fetch-here.ts'
import { useApp } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { photosText as text } from '../text/meeting-photos.ts'
import type { OpenMeeting } from './use-meeting.ts'
import { usePicture } from './use-picture.ts'

interface PhotoViewProps {
  readonly open: OpenMeeting
  readonly shown: ShownPhoto
  readonly alt: string
}

export function PhotoView({ open: { meeting }, shown, alt }: PhotoViewProps) {
  const { photo, thumb } = shown
  const [turn, setTurn] = useState(0)
  if (!photo.file) return <p class="quiet">{text.noThumb}</p>
  const wanted = { mesa: meeting.mesa, sha: photo.file, rec: meeting.id }
  return (
    <Bytes {...{ wanted, turn, thumb, alt, size: photo.size, state: shown.state, again: () => setTurn(turn + 1) }} />
  )
}

interface BytesProps {
  readonly wanted: Parameters<typeof fetchHere>[1]
  readonly turn: number
  readonly thumb: string | null
  readonly alt: string
  readonly size: number | undefined
  readonly state: ShownPhoto['state']
  readonly again: () => void
}

function Bytes({ wanted, turn, thumb, alt, size, state, again }: BytesProps) {
  const { store } = useApp()
  const picture = usePicture(wanted.mesa, wanted.sha, turn)
  const [isBringing, setBringing] = useState(false)
  const [trouble, setTrouble] = useState<keyof typeof text.notBrought>()
  const bring = async () => {
    setTrouble(undefined)
    setBringing(true)
    const outcome = await fetchHere(store, wanted)
    setBringing(false)
    if (outcome.is === 'here') again()
    else setTrouble(outcome.is)
  }
  if (picture?.is === 'here') return <img class="photo-whole" src={picture.url} alt={alt} />
  const mayCome = picture !== undefined && state !== 'damaged'
  return (
    <>
      {thumb ? <img class="photo-whole photo-small" src={thumb} alt={alt} /> : <p class="quiet">{text.noThumb}</p>}
      {state === 'damaged' && <p class="photo-trouble">{text.damaged}</p>}
      {mayCome && (
        <div class="photo-bring">
          <p role="status">{isBringing ? text.bringing : trouble ? text.notBrought[trouble] : text.onlyThumb}</p>
          {!isBringing && (
            <Button icon="download" onClick={() => void bring()}>
              {text.bring(size)}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
