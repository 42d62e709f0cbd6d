// One deed as a sentence: names are looked up among the people and phones that the reader may see.
import { role } from '../../domain/access.ts'
import type { KnownDeed, ToldDeed } from '../../sync/deeds.ts'
import type { KnownPhone } from '../../sync/devices.ts'
import type { Person } from '../../sync/people.ts'
import { deedsText as text } from '../text/deeds.ts'
import { deviceText } from '../text/device.ts'

export interface Names {
  readonly people: ReadonlyMap<string, Person>
  readonly devices: ReadonlyMap<string, KnownPhone>
  readonly mesa: (id: string) => string
}

/** Whoever adds a kind of deed is told here to say it. */
const did: Readonly<Record<KnownDeed, (about: string) => string>> = text.did
const isKnown = (what: string): what is KnownDeed => Object.hasOwn(did, what)
const doers: Readonly<Record<string, string>> = text.doers

export const whoOf = ({ by }: ToldDeed, { people }: Names): string =>
  (Object.hasOwn(doers, by) ? doers[by] : people.get(by)?.name) ?? text.someone

export const didOf = (deed: ToldDeed, names: Names): string =>
  isKnown(deed.what) ? did[deed.what](aboutOf(deed, names)) : text.other

function aboutOf({ about, what }: ToldDeed, { people, devices }: Names): string {
  const device = devices.get(about)
  if (device) return text.device(device.label, device.person)
  const person = people.get(about)
  if (person) return person.name
  return /device|token|unlock/.test(what) ? text.aDevice : text.somebody
}

/** Roles and mesas in words; anything else as it was noted. */
export const detailOf = ({ detail }: ToldDeed, { mesa }: Pick<Names, 'mesa'>): string =>
  detail
    .split(', ')
    .map((part) => {
      const known = role.safeParse(part)
      if (known.success) return deviceText.roles[known.data]
      const [, id = '', access] = /^([a-z][a-z0-9-]+) (read|write)$/.exec(part) ?? []
      if (access) return access === 'write' ? text.writes(mesa(id)) : text.reads(mesa(id))
      return part === 'erase' ? text.erase : part
    })
    .join(', ')
