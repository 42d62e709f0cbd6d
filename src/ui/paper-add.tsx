// «Adjuntar un PDF». What cannot be taken is said in plain words, and nothing of it stays.
import { useRef, useState } from 'preact/hooks'
import { MAX_FILE } from '../domain/file.ts'
import type { Bearer } from '../store/bearer.ts'
import { keepPaper } from '../store/papers.ts'
import { useApp } from './app-context.ts'
import { keep } from './autosave.ts'
import { Button } from './parts/button.tsx'
import { announce } from './parts/live-region.tsx'
import { papersText as text } from './text/meeting-papers.ts'
import { orderAtEnd } from '../domain/entry-order.ts'

const LIMIT = 5
const LONGEST_NAME = 200
const troubles = { noRoom: text.noRoom, tooLarge: text.tooLarge, badType: text.notPdf }

export function PaperAdd({ bearer, hint }: { bearer: Bearer; hint: string }) {
  const { store } = useApp()
  const { type = 'meeting', mesa, id: rec, papers } = bearer
  const input = useRef<HTMLInputElement>(null)
  const [trouble, setTrouble] = useState<string>()
  const [isKeeping, setKeeping] = useState(false)

  const add = async (file: File) => {
    // Asked before it is read: a film chosen by mistake would not fit in the memory.
    if (file.size > MAX_FILE) return setTrouble(text.tooLarge)
    const bytes = await bytesOf(file)
    if (!bytes) return setTrouble(text.unreadable)
    const name = file.name.normalize('NFC').trim().slice(0, LONGEST_NAME)
    await keep(async () => {
      const { is } = await keepPaper(store, { type, mesa, rec, bytes, name, order: orderAtEnd(papers) })
      if (is === 'kept') announce(text.kept)
      else setTrouble(troubles[is])
    })
  }
  const choose = async (chooser: HTMLInputElement) => {
    const file = chooser.files?.[0]
    if (!file) return
    setTrouble(undefined)
    setKeeping(true)
    await add(file)
    setKeeping(false)
    // The same file may be chosen again.
    chooser.value = ''
  }
  const begin = () => {
    if (papers.length >= LIMIT) setTrouble(text.most(LIMIT))
    else input.current?.click()
  }
  return (
    <>
      <p class="quiet">{hint}</p>
      {trouble && (
        <p class="photo-trouble" role="alert">
          {trouble}
        </p>
      )}
      <p class="quiet" role="status">
        {isKeeping ? text.keeping : ''}
      </p>
      <input
        ref={input}
        type="file"
        accept="application/pdf"
        hidden
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      <Button icon="page" onClick={begin}>
        {text.add}
      </Button>
    </>
  )
}

/** Null of a file that is gone, or that another program keeps from being read. */
const bytesOf = (file: File): Promise<Uint8Array<ArrayBuffer> | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
