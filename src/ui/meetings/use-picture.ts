// The bytes of a photo as an address that an `img` can show, for as long as it is shown.
import { useEffect, useState } from 'preact/hooks'
import type { MesaId } from '../../domain/id.ts'
import type { Sha } from '../../domain/photo.ts'
import { readFile, type Read } from '../../store/files.ts'
import { useApp } from '../app-context.ts'

export type Picture = { readonly is: 'here'; readonly url: string } | { readonly is: Exclude<Read['is'], 'here'> }

/** @returns undefined while it is read; @param turn read again when it changes */
export function usePicture(mesa: MesaId, sha: Sha, turn: number): Picture | undefined {
  const { store } = useApp()
  const [picture, setPicture] = useState<Picture>()
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    const read = async () => {
      const found = await readFile(store, mesa, sha)
      if (isGone) return
      if (found.is !== 'here') return setPicture(found)
      url = URL.createObjectURL(new Blob([found.bytes], { type: found.mime }))
      setPicture({ is: 'here', url })
    }
    read().catch((failure) => console.error(failure))
    return () => {
      isGone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [store, mesa, sha, turn])
  return picture
}
