// Entering with a code: from the link, from a picture or from the keys. With no signal the code waits on the device.
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { readMemo, writeMemo } from '../../store/memo.ts'
import { useApp } from '../app-context.ts'
import { links } from '../links.ts'
import { announce } from '../parts/live-region.tsx'
import { deviceName } from '../shell/device-name.ts'
import { entryText as text } from '../text/entry.ts'
import { CODE_LENGTH, codeIn, lettersOf } from '../code.ts'
import { isWithoutInternet, sayTrouble } from './enrol-trouble.ts'

export interface Enrol {
  readonly typed: string
  readonly setTyped: (typed: string) => void
  readonly isEntering: boolean
  readonly error: string
  /** The code is kept for when there is internet. */
  readonly isKept: boolean
  readonly enter: (code?: string) => void
}

export function useEnrol(): Enrol {
  const { store, sync } = useApp()
  const { route } = useLocation()
  const [typed, setTyped] = useState('')
  const [isEntering, setEntering] = useState(false)
  const [error, setError] = useState('')
  const [isKept, setKept] = useState(false)

  const enter = async (code: string) => {
    const missing = CODE_LENGTH - lettersOf(code).length
    if (missing > 0) return setError(text.tooShort(missing))
    setEntering(true)
    setError('')
    try {
      await tryCode(code)
    } catch (failure) {
      console.error(failure)
      say(text.busy)
    } finally {
      setEntering(false)
    }
  }
  const tryCode = async (code: string) => {
    const outcome = await sync.enrol(lettersOf(code), await deviceName())
    if (outcome.is === 'enrolled') {
      // A used code left behind opens nothing: she goes in all the same.
      await writeMemo(store, 'code', '').catch(console.error)
      return route(links.firstDownload, true)
    }
    const isWaiting = isWithoutInternet(outcome.problem)
    if (isWaiting) await writeMemo(store, 'code', code)
    setKept(isWaiting)
    say(sayTrouble(outcome.problem))
  }
  const say = (trouble: string) => {
    setError(trouble)
    announce(trouble)
  }

  const latest = useRef(enter)
  latest.current = enter
  useEffect(() => {
    /** @returns whether the address carries a code */
    const enterByLink = (): boolean => {
      const linked = location.hash.startsWith('#codigo=') ? codeIn(location.hash) : ''
      if (!linked) return false
      setTyped(linked)
      // A code serves once: it does not stay in the address.
      history.replaceState(history.state, '', links.enter)
      void latest.current(linked)
      return true
    }
    const takeUpKept = async () => {
      const code = await readMemo(store, 'code')
      if (code) setTyped((now) => now || code)
    }
    if (!enterByLink()) void takeUpKept()
    // The link may be opened while this screen is.
    addEventListener('hashchange', enterByLink)
    return () => removeEventListener('hashchange', enterByLink)
  }, [store])
  return { typed, setTyped, isEntering, error, isKept, enter: (code = typed) => void enter(code) }
}
