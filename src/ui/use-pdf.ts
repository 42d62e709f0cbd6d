// A PDF chosen from the phone. What cannot be taken is said in plain words, and nothing of it stays.
import { useState } from 'preact/hooks'
import { MAX_FILE } from '../domain/file.ts'
import { atWork } from './at-work.ts'
import { keep } from './autosave.ts'
import { announce } from './parts/live-region.tsx'

const LONGEST_NAME = 200

export interface ChosenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name: string
}

type Words = Readonly<Record<'noRoom' | 'tooLarge' | 'notPdf' | 'unreadable' | 'kept', string>>

/** @param store keeps it, or says why not; it throws where the disk refuses */
export function usePdf(
  words: Words,
  store: (pdf: ChosenPdf) => Promise<{ readonly is: 'kept' | 'noRoom' | 'tooLarge' | 'badType' }>,
) {
  const [trouble, setTrouble] = useState<string>()
  const [isKeeping, setKeeping] = useState(false)
  const troubles = { noRoom: words.noRoom, tooLarge: words.tooLarge, badType: words.notPdf }

  const add = async (file: File) => {
    // Asked before it is read: a film chosen by mistake would not fit in the memory.
    if (file.size > MAX_FILE) return setTrouble(words.tooLarge)
    const bytes = await bytesOf(file)
    if (!bytes) return setTrouble(words.unreadable)
    const name = file.name.normalize('NFC').trim().slice(0, LONGEST_NAME)
    await keep(async () => {
      const { is } = await store({ bytes, name })
      if (is === 'kept') announce(words.kept)
      else setTrouble(troubles[is])
    })
  }
  const choose = async (chooser: HTMLInputElement) => {
    const file = chooser.files?.[0]
    if (!file) return
    setTrouble(undefined)
    setKeeping(true)
    await atWork(add(file))
    setKeeping(false)
    // The same file may be chosen again.
    chooser.value = ''
  }
  return { trouble, setTrouble, isKeeping, choose }
}

/** Null of a file that is gone, or that another program keeps from being read. */
const bytesOf = (file: File): Promise<Uint8Array<ArrayBuffer> | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
