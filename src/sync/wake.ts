// The moments at which it is worth trying at once: the signal comes back, or the person does.

/** @returns a function that stops it */
export function wakeOn(page: Window, wake: () => void): () => void {
  const onVisible = () => page.document.visibilityState === 'visible' && wake()
  page.addEventListener('online', wake)
  page.document.addEventListener('visibilitychange', onVisible)
  return () => {
    page.removeEventListener('online', wake)
    page.document.removeEventListener('visibilitychange', onVisible)
  }
}
