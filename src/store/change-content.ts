// The content of a change that waits is written and read here and nowhere else, so that it can be encrypted in one place.
import { held, type Held } from '../protocol/held.ts'
import { opened } from '../protocol/mutation.ts'

/** What was sealed is kept once, as its bytes: half the room, and far from the size that browsers put in another file. */
export type StoredChange = Omit<Held, 'mutation'> & { readonly mutation?: Held['mutation'] }

export function changeToStored({ mutation, ...rest }: Held): StoredChange {
  return rest.bytes === undefined ? { ...rest, mutation } : rest
}

export const storedToChange = (stored: StoredChange): Held => held.parse(uncheckedChange(stored))

/** As it was put there: for a copy that is checked when it is read. */
export function uncheckedChange(stored: StoredChange): Held {
  const { bytes = 'null', mutation } = stored
  // What was sealed was of the schema; who reads it from the disk for more than a copy checks it again.
  return { ...stored, mutation: mutation ?? (opened(JSON.parse(bytes)) as Held['mutation']) }
}
