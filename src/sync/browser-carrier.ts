// The carrier with the browser's own network and locks.
import type { Store } from '../store/store.ts'
import { aloneIn } from './alone.ts'
import { createCarrier } from './carrier.ts'
import type { Carrier } from './status.ts'
import { sendOver } from './transport.ts'

export const browserCarrier = (store: Store, app: string): Carrier =>
  createCarrier({ store, send: sendOver(), app, alone: aloneIn(store) })
