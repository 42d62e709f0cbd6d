// Photos that only this phone has: how many, how heavy, which way they may go, and those whose bytes did not last.
import { mayCarryFiles } from '../../domain/file-way.ts'
import { filesWaiting } from '../../store/file-custody.ts'
import { useApp, useLive } from '../app-context.ts'
import { Choices } from '../parts/choices.tsx'
import { Icon } from '../parts/icon.tsx'
import { fileWayText } from '../text/file-way.ts'
import { outboxText as text } from '../text/outbox.ts'
import { useFileWay } from '../use-file-way.ts'

export function PhotosWaiting() {
  const { store } = useApp()
  const waiting = useLive(() => filesWaiting(store), [store])
  if (!waiting || waiting.files + waiting.damaged === 0) return null
  const { files, bytes, damaged } = waiting
  return (
    <section class="outbox-part">
      <h2>
        {text.photosTitle} <span>{text.photosSum(files, bytes)}</span>
      </h2>
      {files > 0 && <WayOfPhotos bytes={bytes} />}
      {damaged > 0 && (
        <p class="outbox-damaged">
          <Icon name="triangle" /> {text.photosDamaged(damaged)}
        </p>
      )}
    </section>
  )
}

function WayOfPhotos({ bytes }: { bytes: number }) {
  const { way, chosen, choose } = useFileWay()
  if (!chosen) return null
  const words = way === 'unknown' ? fileWayText.heldUnknown : fileWayText.held
  return (
    <>
      <p class="quiet">{mayCarryFiles(chosen, way, bytes) ? text.photosAfter : words}</p>
      <Choices
        label={fileWayText.title}
        hideLabel
        options={[
          { value: 'wifi', label: fileWayText.wifi },
          { value: 'data', label: fileWayText.data(bytes) },
        ]}
        value={chosen}
        onChoose={choose}
      />
    </>
  )
}
