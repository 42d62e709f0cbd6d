// Asks the worker whether every file of the app is on the phone.

/** Reading a file takes a moment, fetching one again a minute at most. */
const PATIENCE = 60_000

export interface FilesHere {
  readonly here: number
  /** Zero where no worker serves this page yet. */
  readonly total: number
}

export async function checkApp(onTurn: (files: FilesHere) => void): Promise<FilesHere> {
  const worker = navigator.serviceWorker?.controller
  if (!worker) return { here: 0, total: 0 }
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    let last: FilesHere = { here: 0, total: 0 }
    // An older worker, which does not know the question, is silent.
    const giveUp = () => end({ here: last.here, total: last.total })
    let timer = setTimeout(giveUp, PATIENCE)
    const end = (files: FilesHere) => {
      clearTimeout(timer)
      port1.close()
      resolve(files)
    }
    // As sw/check-files.ts tells it: the worker is of this version or of an older one, which knows no such question.
    port1.addEventListener('message', ({ data }: MessageEvent<FilesHere & { done: boolean }>) => {
      const { here, total, done } = data
      last = { here, total }
      if (done) return end(last)
      onTurn(last)
      clearTimeout(timer)
      timer = setTimeout(giveUp, PATIENCE)
    })
    port1.start()
    worker.postMessage({ type: 'CHECK_FILES' }, [port2])
  })
}
