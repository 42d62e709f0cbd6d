// The bytes of a photo or a recording as an address that can be shown or played, for as long as it is.
import { useEffect, useState } from 'preact/hooks'
import type { MesaId } from '../domain/id.ts'
import type { Sha } from '../domain/photo.ts'
import { readFile, type Read } from '../store/files.ts'
import { useApp } from './app-context.ts'

export type FileAddress = { readonly is: 'here'; readonly url: string } | { readonly is: Exclude<Read['is'], 'here'> }

/** @returns undefined while it is read; @param turn read again when it changes */
export function useFileAddress(mesa: MesaId, sha: Sha, turn: number): FileAddress | undefined {
  const { store } = useApp()
  const [address, setAddress] = useState<FileAddress>()
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    const read = async () => {
      const found = await readFile(store, mesa, sha)
      if (isGone) return
      if (found.is !== 'here') return setAddress(found)
      url = URL.createObjectURL(new Blob([found.bytes], { type: found.mime }))
      setAddress({ is: 'here', url })
    }
    read().catch((failure) => console.error(failure))
    return () => {
      isGone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [store, mesa, sha, turn])
  return address
}
