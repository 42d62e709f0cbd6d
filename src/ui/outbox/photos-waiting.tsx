// Photos that only this phone has: how many, how heavy, and those whose bytes did not last.
import { filesWaiting } from '../../store/file-custody.ts'
import { useApp, useLive } from '../app-context.ts'
import { Icon } from '../parts/icon.tsx'
import { outboxText as text } from '../text/outbox.ts'

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
      {files > 0 && <p class="quiet">{text.photosAfter}</p>}
      {damaged > 0 && (
        <p class="outbox-damaged">
          <Icon name="triangle" /> {text.photosDamaged(damaged)}
        </p>
      )}
    </section>
  )
}
