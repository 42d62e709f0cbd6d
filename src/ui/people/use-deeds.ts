// A page of the log with the names it needs, asked for when the screen opens and when another page is wished.
import { useEffect, useState } from 'preact/hooks'
import { isOffice } from '../../domain/office.ts'
import { readDeeds, type DeedPage } from '../../sync/deeds.ts'
import { listDevices } from '../../sync/devices.ts'
import { listPeople } from '../../sync/people.ts'
import { useApp, useSession } from '../app-context.ts'
import type { Names } from './deed-sentence.ts'

export interface KnownDeeds {
  /** Undefined until there is an answer; null when there was none. */
  readonly page: DeedPage | null | undefined
  readonly names: Omit<Names, 'mesa'>
  /** @param after how many to pass over; null: the last page */
  readonly ask: (after: number | null) => void
}

const NOBODY: Omit<Names, 'mesa'> = { people: new Map(), devices: new Map() }

export function useDeeds(): KnownDeeds {
  const { store } = useApp()
  const { person } = useSession()
  const [asked, setAsked] = useState<{ readonly after: number | null }>({ after: null })
  const [page, setPage] = useState<DeedPage | null>()
  const [names, setNames] = useState(NOBODY)
  useEffect(() => {
    // To others it would be refused.
    if (!isOffice(person.role)) return undefined
    let isWanted = true
    const fetch = async () => {
      const [people, devices] = await Promise.all([listPeople(store), listDevices(store)])
      const found = await readDeeds(store, asked.after)
      if (!isWanted) return
      const all = typeof people === 'string' ? [] : people.people
      setNames({
        people: new Map(all.map((each) => [each.id, each])),
        devices: new Map(devices?.map((each) => [each.id, each])),
      })
      setPage(found)
    }
    setPage(undefined)
    void fetch()
    return () => {
      isWanted = false
    }
  }, [store, person.role, asked])
  return { page, names, ask: (after) => setAsked({ after }) }
}
