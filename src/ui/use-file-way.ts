// Which way photos may go, what the person chose, and choosing it.
import { useEffect, useState } from 'preact/hooks'
import type { FileWay, Way } from '../domain/file-way.ts'
import { chooseFileWay, fileWay } from '../store/file-way.ts'
import { onWayChange, wayNow } from '../sync/way.ts'
import { useApp, useLive } from './app-context.ts'
import { keep } from './autosave.ts'

export interface UsedWay {
  readonly way: Way
  /** Undefined until the first answer. */
  readonly chosen: FileWay | undefined
  readonly choose: (value: FileWay) => void
}

export function useFileWay(): UsedWay {
  const { store, sync } = useApp()
  const [way, setWay] = useState(wayNow)
  useEffect(() => onWayChange(() => setWay(wayNow())), [])
  const chosen = useLive(() => fileWay(store), [store])
  const choose = async (value: FileWay) => {
    if ((await keep(() => chooseFileWay(store, value))) && value === 'data') await sync.sendNow()
  }
  return { way, chosen, choose: (value) => void choose(value) }
}
