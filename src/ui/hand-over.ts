// A file on its way out of the app.

/**
 * Through the system's sheet where it takes such a file; else it is saved.
 * @returns what became of it; `left` when the person closed the sheet
 */
export async function handOver(file: File): Promise<'shared' | 'saved' | 'left'> {
  const content = { files: [file], title: file.name }
  if ('canShare' in navigator && navigator.canShare(content)) {
    try {
      await navigator.share(content)
      return 'shared'
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') return 'left'
      // Preparing it took longer than a tap is remembered, or the system has no sheet: the file is not lost for that.
      if (!(failure instanceof DOMException)) throw failure
    }
  }
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The download has begun by then, in every browser.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return 'saved'
}
