// What is not on the first screen is fetched when first needed.
// If its file is gone (a new version took its place), the page starts anew, once.
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readNote, writeNote } from './browser-note.ts'

/**
 * Shows nothing until its file has come, which from the phone's own memory is at once.
 * A file that did not come is asked for again the next time.
 * @param isFatal what to do about a failure; whether the screen cannot go on without it
 */
function lazy<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  isFatal: (failure: unknown) => boolean,
): FunctionComponent<P> {
  let Loaded: FunctionComponent<P> | undefined
  const fetch = async () => {
    Loaded ??= await load()
  }
  return function Lazy(props: P) {
    const [isHere, setHere] = useState(Loaded !== undefined)
    const [crash, setCrash] = useState<{ readonly failure: unknown }>()
    useEffect(() => {
      if (isHere) return
      fetch().then(
        () => setHere(true),
        (failure: unknown) => isFatal(failure) && setCrash({ failure }),
      )
    }, [isHere])
    if (crash) throw crash.failure
    return isHere && Loaded ? <Loaded {...props} /> : null
  }
}

let screens = 0

export function lazyScreen<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  // Each has its own note: a screen inside another is not taken for loaded when only the outer one is.
  screens += 1
  const key = `reloaded-for:${screens}`
  const loadAndForget = async () => {
    const screen = await load()
    writeNote('sessionStorage', key, null)
    return screen
  }
  return lazy<P>(loadAndForget, () => !startAnew(key))
}

/** A piece of a screen: the rest does not wait for it, and goes on without it. */
export const lazyPart = <P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> =>
  lazy<P>(load, (failure) => {
    console.error(failure)
    return false
  })

/** @returns false when the page already did so for this address: then the person is told */
function startAnew(key: string): boolean {
  const isSecond = readNote('sessionStorage', key) === location.href
  writeNote('sessionStorage', key, isSecond ? null : location.href)
  // Where nothing can be noted, a page that starts anew would do so for ever.
  if (isSecond || readNote('sessionStorage', key) === null) return false
  location.reload()
  return true
}
