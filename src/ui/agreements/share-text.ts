// A ready text to another app, WhatsApp most of all; copied where the system has no sheet for it.

export async function shareText(text: string): Promise<'shared' | 'copied' | 'failed'> {
  try {
    if ('share' in navigator) {
      await navigator.share({ text })
      return 'shared'
    }
    // Typed as always there, and missing on a page that is not secure.
    await (navigator as Navigator).clipboard.writeText(text)
    return 'copied'
  } catch (failure) {
    // The person closed the system's sheet: nothing failed.
    if (failure instanceof DOMException && failure.name === 'AbortError') return 'shared'
    return 'failed'
  }
}
