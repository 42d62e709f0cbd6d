// Screens are fetched when first opened. If their file is gone (a new version took its place), the page starts anew, once.
import type { FunctionComponent } from 'preact'
import { lazy } from 'preact-iso'

const KEY = 'reloaded-for'

export const lazyScreen = (load: () => Promise<FunctionComponent>): FunctionComponent =>
  lazy<FunctionComponent>(() => load().catch(startAnew))

/** The same address is not tried twice in a row: then the person is told. */
function startAnew(failure: unknown): FunctionComponent | Promise<FunctionComponent> {
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
