// A file that is on another phone, or was freed here, comes when it is asked for: its bytes cost the person.
import { useState } from 'preact/hooks'
import { fetchHere } from '../sync/fetch-here.ts'
import { useApp } from './app-context.ts'
import { useFileAddress, type FileAddress } from './use-file-address.ts'

export type Wanted = Parameters<typeof fetchHere>[1]
type Outcome = Awaited<ReturnType<typeof fetchHere>>

export interface BroughtFile {
  /** Undefined while it is read. */
  readonly address: FileAddress | undefined
  readonly bring: () => Promise<void>
  readonly isBringing: boolean
  readonly trouble: Exclude<Outcome['is'], 'here'> | undefined
}

export function useBroughtFile(wanted: Wanted): BroughtFile {
  const { store } = useApp()
  const [turn, setTurn] = useState(0)
  const [isBringing, setBringing] = useState(false)
  const [trouble, setTrouble] = useState<BroughtFile['trouble']>()
  const address = useFileAddress(wanted.mesa, wanted.sha, turn)
  const bring = async () => {
    setTrouble(undefined)
    setBringing(true)
    const outcome = await fetchHere(store, wanted)
    setBringing(false)
    if (outcome.is === 'here') setTurn((before) => before + 1)
    else setTrouble(outcome.is)
  }
  return { address, bring, isBringing, trouble }
}
