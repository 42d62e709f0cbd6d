// «Tomar foto» and «Elegir del celular». Whether there is room is said before the camera opens.
import { useEffect, useRef, useState } from 'preact/hooks'
import { orderAtEnd } from '../domain/entry-order.ts'
import { spotInJpeg } from '../domain/exif-spot.ts'
import { geoOf } from '../domain/gps.ts'
import type { Bearer } from '../store/bearer.ts'
import { keepPhoto } from '../store/photos.ts'
import { hasRoomForPhoto } from '../store/photo-room.ts'
import { roomLeft } from '../store/room.ts'
import { useApp } from './app-context.ts'
import { atWork } from './at-work.ts'
import { keep } from './autosave.ts'
import { Button } from './parts/button.tsx'
import { announce } from './parts/live-region.tsx'
import { photosText as text } from './text/meeting-photos.ts'
import { spotText } from './text/spot.ts'
import { preparePhoto } from './photo-file.ts'
import { PHOTO_LIMIT } from './photo-limit.ts'

const LOW = 60_000_000

interface PhotoAddProps {
  readonly bearer: Bearer
  /** Quiet where the screen has another first action. */
  readonly kind?: 'primary' | 'secondary'
  /** Whether «Guardar el lugar» is offered. */
  readonly mayPlace?: boolean
}

export function PhotoAdd({ bearer, kind = 'primary', mayPlace = false }: PhotoAddProps) {
  const { store } = useApp()
  const { type = 'meeting', mesa, id: rec, photos } = bearer
  const camera = useRef<HTMLInputElement>(null)
  const gallery = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState<string>()
  const [isPlaced, setPlaced] = useState(false)
  const [preparing, setPreparing] = useState(0)
  const room = useRoom(photos.length)
  const isFull = photos.length >= PHOTO_LIMIT

  const add = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])].slice(0, PHOTO_LIMIT - photos.length)
    // The same file may be chosen again.
    input.value = ''
    setTrouble(undefined)
    let order = orderAtEnd(photos)
    let kept = 0
    for (const [index, file] of files.entries()) {
      setPreparing(files.length - index)
      const prepared = await preparePhoto(file)
      if (!prepared) {
        setTrouble(text.unreadable)
        continue
      }
      const gps = mayPlace && isPlaced ? await spotIn(file) : undefined
      const photo = { type, mesa, rec, ...prepared, gps, order: order++ }
      const isKept = await keep(async () => {
        const outcome = await keepPhoto(store, photo)
        if (outcome.is === 'kept') {
          kept += 1
          if (mayPlace && isPlaced && !gps) setTrouble(spotText.noSpot)
        } else setTrouble(outcome.is === 'noRoom' ? text.noRoom : text.unreadable)
      })
      if (!isKept) break
    }
    setPreparing(0)
    if (kept > 0) announce(text.kept(kept))
  }
  const open = (input: HTMLInputElement | null) => {
    if (isFull) setTrouble(text.most(PHOTO_LIMIT))
    else if (room === 'none') setTrouble(text.noRoom)
    else input?.click()
  }
  const picker = { type: 'file', accept: 'image/*', hidden: true } as const
  const said = trouble ?? (room === 'none' ? text.noRoom : room === 'plenty' ? undefined : text.lowRoom(room))
  return (
    <div class="photo-add">
      {said && (
        <p class="photo-trouble" role="alert">
          {said}
        </p>
      )}
      {mayPlace && (
        <label class="photo-placed">
          <input
            type="checkbox"
            checked={isPlaced}
            onChange={({ currentTarget }) => setPlaced(currentTarget.checked)}
          />
          <span>{spotText.ofPhoto}</span>
        </label>
      )}
      <p class="quiet" role="status">
        {preparing > 0 ? text.preparing(preparing) : ''}
      </p>
      <input
        ref={camera}
        {...picker}
        capture="environment"
        onChange={({ currentTarget }) => void atWork(add(currentTarget))}
      />
      <input ref={gallery} {...picker} multiple onChange={({ currentTarget }) => void atWork(add(currentTarget))} />
      <Button kind={kind} icon="camera" onClick={() => open(camera.current)}>
        {text.take}
      </Button>
      <Button icon="pictures" onClick={() => open(gallery.current)}>
        {text.choose}
      </Button>
    </div>
  )
}

/** Undefined where its camera did not say. */
async function spotIn(file: File): Promise<string | undefined> {
  const spot = spotInJpeg(new Uint8Array(await file.arrayBuffer()))
  return spot ? geoOf(spot) : undefined
}

/** `none`: not one more photo. A number: bytes that are left, and they are few. Asked again after each photo. */
function useRoom(photos: number): 'plenty' | 'none' | number {
  const { store } = useApp()
  const [room, setRoom] = useState<'plenty' | 'none' | number>('plenty')
  useEffect(() => {
    const ask = async () => {
      if (!(await hasRoomForPhoto(store))) return setRoom('none')
      const left = await roomLeft()
      setRoom(left < LOW ? left : 'plenty')
    }
    ask().catch((failure) => console.error(failure))
  }, [store, photos])
  return room
}
