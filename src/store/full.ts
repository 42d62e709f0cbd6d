// The one failure of the disk that a person can do something about.

/** No room: said only when the transaction ends, inside Dexie's own error (sync.md §0.6). */
export function isFull(failure: unknown): boolean {
  if (!(failure instanceof Error || failure instanceof DOMException)) return false
  return failure.name === 'QuotaExceededError' || ('inner' in failure && isFull(failure.inner))
}
