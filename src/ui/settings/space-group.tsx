// «Espacio», in Ajustes: what the notebook takes, what is left, and whether the browser may empty it.
import { useEffect, useState } from 'preact/hooks'
import { useProtection } from '../shell/protection.ts'
import { isStandalone } from '../shell/use-install.ts'
import { Facts } from '../parts/facts.tsx'
import { installText as text } from '../text/install.ts'

export function SpaceGroup() {
  const isProtected = useProtection()
  const [room, setRoom] = useState<StorageEstimate>({})
  useEffect(() => void navigator.storage?.estimate?.().then(setRoom, console.error), [])
  const { usage, quota } = room
  const unprotected = isStandalone() ? text.isNotProtectedYet : text.isNotProtected
  return (
    <section class="settings-group">
      <h2>{text.spaceTitle}</h2>
      <Facts
        facts={[
          [text.used, usage === undefined ? null : text.usedValue(usage)],
          [text.free, usage === undefined || quota === undefined ? null : text.freeValue(Math.max(0, quota - usage))],
          [text.protected, isProtected === undefined ? null : isProtected ? text.isProtected : unprotected],
        ]}
      />
    </section>
  )
}
