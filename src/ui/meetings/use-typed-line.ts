// The line that is being typed about a newcomer: it has no record yet, and a dead battery must not take it.
import { useEffect, useRef, useState } from 'preact/hooks'
import { readMemo, writeMemo } from '../../store/memo.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp } from '../app-context.ts'

export interface TypedLine {
  readonly text: string
  readonly write: (text: string) => void
  /** Empties the field; the disk forgets the line only when told that it is kept as a person. */
  readonly clear: () => void
  readonly forget: () => void
  /** Back into the field, unless the next person is being typed already. */
  readonly giveBack: (text: string) => void
}

export function useTypedLine({ id }: StoredMeeting): TypedLine {
  const { store } = useApp()
  const [text, show] = useState('')
  const latest = useRef('')
  const set = (value: string) => {
    latest.current = value
    show(value)
  }
  const remember = (value: string) => {
    writeMemo(store, 'newcomer', { meeting: id, text: value }).catch((failure) => console.error(failure))
  }
  const giveBack = (value: string) => {
    if (!latest.current) set(value)
  }
  useEffect(() => {
    const resume = async () => {
      const memo = await readMemo(store, 'newcomer')
      if (memo?.meeting === id) giveBack(memo.text)
    }
    resume().catch((failure) => console.error(failure))
  }, [store, id])
  return {
    text,
    write: (value) => {
      set(value)
      remember(value)
    },
    clear: () => set(''),
    forget: () => {
      if (!latest.current) remember('')
    },
    giveBack,
  }
}
