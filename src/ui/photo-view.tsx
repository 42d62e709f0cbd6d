// The picture itself. What is on another phone or was freed here comes when it is asked for.
import type { Bearer } from '../store/bearer.ts'
import type { ShownPhoto } from '../store/photos.ts'
import { Button } from './parts/button.tsx'
import { photosText as text } from './text/meeting-photos.ts'
import { useBroughtFile, type Wanted } from './use-brought-file.ts'

interface PhotoViewProps {
  readonly bearer: Bearer
  readonly shown: ShownPhoto
  readonly alt: string
}

export function PhotoView({ bearer: { mesa, id: rec }, shown, alt }: PhotoViewProps) {
  const { photo, thumb, state } = shown
  if (!photo.file) return <p class="quiet">{text.noThumb}</p>
  const wanted = { mesa, sha: photo.file, rec }
  return <Bytes {...{ wanted, thumb, alt, size: photo.size, state }} />
}

interface BytesProps {
  readonly wanted: Wanted
  readonly thumb: string | null
  readonly alt: string
  readonly size: number | undefined
  readonly state: ShownPhoto['state']
}

function Bytes({ wanted, thumb, alt, size, state }: BytesProps) {
  const { address, bring, isBringing, trouble } = useBroughtFile(wanted)
  if (address?.is === 'here') return <img class="photo-whole" src={address.url} alt={alt} />
  const mayCome = address !== undefined && state !== 'damaged'
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
