// The endpoint no longer takes this phone: if it was asked to erase itself, it does, unless something is only here.
import { useEffect, useState } from 'preact/hooks'
import { onlyHere } from '../../store/erase.ts'
import { isToErase } from '../../sync/erasure.ts'
import { tellFault } from '../../sync/tell-fault.ts'
import { useApp, useSyncStatus } from '../app-context.ts'
import { copyLinks } from '../copy-links.ts'
import { copyText } from '../text/copy.ts'
import { lostPhoneText as text } from '../text/lost-phone.ts'
import { readNote, writeNote } from './browser-note.ts'
import './clock-notice.css'

/** Where the next start reads that it must look before it goes on: see main.tsx. */
export const START_NOTE = 'moved'
export const ERASE = 'erase'

export function EraseWatch() {
  const { store } = useApp()
  const { phase } = useSyncStatus()
  const [held, setHeld] = useState(0)
  const isStopped = phase === 'stopped'
  useEffect(() => {
    const look = async () => {
      if (!(await isToErase(store, 'asking'))) return
      const only = await onlyHere(store)
      setHeld(only)
      if (only > 0 || !(await isToErase(store, 'doing'))) return
      // At the next start nothing of it is open, and nobody can have written meanwhile.
      writeNote('localStorage', START_NOTE, ERASE)
      if (readNote('localStorage', START_NOTE) === ERASE) location.replace('/')
    }
    if (isStopped) look().catch(tellFault)
    else setHeld(0)
  }, [store, isStopped])
  if (held === 0) return null
  return (
    <aside class="clock-notice" aria-label={text.title}>
      <p role="status">{text.notErased(held)}</p>
      <a class="clock-notice-way" href={copyLinks.copy}>
        {copyText.save}
      </a>
    </aside>
  )
}
