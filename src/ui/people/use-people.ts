// The region's people and devices as the endpoint tells them, asked for when the screen opens; nothing is kept here.
import { useCallback, useEffect, useState } from 'preact/hooks'
import { isOffice } from '../../domain/office.ts'
import { listDevices, type KnownPhone } from '../../sync/devices.ts'
import { listPeople, type NotDone, type People } from '../../sync/people.ts'
import { useApp, useSession } from '../app-context.ts'

export interface KnownPeople {
  /** Undefined until there is an answer. */
  readonly people: People | NotDone | undefined
  readonly devices: readonly KnownPhone[]
  readonly ask: () => void
  /** What a change answered. */
  readonly take: (people: People) => void
}

export function usePeople(): KnownPeople {
  const { store } = useApp()
  const { person } = useSession()
  const [people, setPeople] = useState<People | NotDone>()
  const [devices, setDevices] = useState<readonly KnownPhone[]>([])
  const ask = useCallback(() => {
    // To a promoter it would be refused, and so would the devices to a coordinator.
    if (person.role === 'promoter') return
    setPeople(undefined)
    void listPeople(store).then(setPeople)
    if (isOffice(person.role)) void listDevices(store).then((all) => setDevices(all ?? []))
  }, [store, person.role])
  useEffect(ask, [ask])
  return { people, devices, ask, take: setPeople }
}
