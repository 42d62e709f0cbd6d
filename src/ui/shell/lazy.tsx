// What is not on the first screen is fetched when first needed.
// If its file is gone (a new version took its place), the page starts anew, once.
import type { FunctionComponent } from 'preact'
import { ErrorBoundary, lazy } from 'preact-iso'

const KEY = 'reloaded-for'

export const lazyScreen = <P,>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> =>
  lazy<FunctionComponent<P>>(() => load().catch(startAnew))

/** A piece of a screen: the rest does not wait for it, and goes on without it. */
export function lazyPart<P>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  const Part = lazy<FunctionComponent<P>>(() => load().catch(goWithout))
  return (props) => (
    <ErrorBoundary>
      <Part {...props} />
    </ErrorBoundary>
  )
}

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
