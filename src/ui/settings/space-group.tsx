// «Espacio»: what the app takes of the device, what is left, and whether the browser may throw it away.
import { useEffect, useState } from 'preact/hooks'
import { Facts } from '../parts/facts.tsx'
import { spaceText as text } from '../text/settings.ts'
import { SettingsGroup } from './group.tsx'

interface Space {
  readonly taken?: number | undefined
  readonly free?: number | undefined
  /** Undefined where the browser does not say. */
  readonly isProtected?: boolean | undefined
}

export function SpaceGroup() {
  const [space, setSpace] = useState<Space | null>(null)
  useEffect(() => void look().then(setSpace), [])
  if (!space) return null
  const { taken, free, isProtected } = space
  const protection = isProtected ? text.yes : isInstalled() ? text.notYet : text.no
  return (
    <SettingsGroup title={text.title}>
      <Facts
        facts={[
          [text.taken, taken === undefined ? text.unknown : text.size(taken)],
          [text.free, free === undefined ? text.unknown : text.size(free)],
          [text.protected, isProtected === undefined ? text.unknown : protection],
        ]}
      />
    </SettingsGroup>
  )
}

async function look(): Promise<Space> {
  const storage = navigator.storage as StorageManager | undefined // not without https
  try {
    const [{ usage, quota } = {}, isProtected] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()])
    const free = usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage)
    return { taken: usage, free, isProtected }
  } catch (failure) {
    console.error(failure)
    return {}
  }
}

const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches
