// What is not on the first screen is fetched when first needed.
// If its file is gone (a new version took its place), the page starts anew, once.
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

const KEY = 'reloaded-for'

/** Shows nothing until its file has come, which from the phone's own memory is at once. */
function lazy<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let Loaded: FunctionComponent<P> | undefined
  const fetch = async () => {
    Loaded ??= await load()
  }
  return function Lazy(props: P) {
    const [isHere, setHere] = useState(Loaded !== undefined)
    useEffect(() => {
      if (!isHere) void fetch().then(() => setHere(true))
    }, [isHere])
    return isHere && Loaded ? <Loaded {...props} /> : null
  }
}

export const lazyScreen = <P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> =>
  lazy<P>(() => load().catch(startAnew))

/** A piece of a screen: the rest does not wait for it, and goes on without it. */
export const lazyPart = <P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> =>
  lazy<P>(() => load().catch(goWithout))

function goWithout(failure: unknown) {
  console.error(failure)
  return () => null
}

/** The same address is not tried twice in a row: then the person is told. */
function startAnew(failure: unknown): (() => never) | Promise<never> {
  if (sessionStorage.getItem(KEY) === location.href) {
    sessionStorage.removeItem(KEY)
    return () => {
      throw failure
    }
  }
  sessionStorage.setItem(KEY, location.href)
  location.reload()
  return new Promise(() => {})
}
