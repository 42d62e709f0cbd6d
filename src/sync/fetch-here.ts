// For screens: brings a file here over the browser's own network. Beside the carrier, which does not wait for it.
import type { Wanted } from '../store/incoming-file.ts'
import type { Store } from '../store/store.ts'
import { fetchFile, type Fetched } from './fetch-file.ts'
import { sendOver } from './transport.ts'

export const fetchHere = (store: Store, wanted: Wanted): Promise<Fetched> => fetchFile(store, sendOver(), wanted)
