// Small notes in the browser's own storage. None of them is work: how the page looks, how far it was scrolled.

type Drawer = 'localStorage' | 'sessionStorage'

/** Null too where the browser keeps its storage shut: the page then goes on as if nothing had been noted. */
export function readNote(drawer: Drawer, key: string): string | null {
  try {
    return window[drawer].getItem(key)
  } catch {
    return null
  }
}

/** @param note null takes it away */
export function writeNote(drawer: Drawer, key: string, note: string | null): void {
  try {
    if (note === null) window[drawer].removeItem(key)
    else window[drawer].setItem(key, note)
  } catch {
    // Shut or full: the note is lost, and no work with it. Nothing a person could do about it here.
  }
}
