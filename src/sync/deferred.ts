// Stands for the carrier until its code has come: the first screen does not wait for what sends.
import { CALM, type Carrier } from './status.ts'
import { tellFault } from './tell-fault.ts'

/** @param load fetches the carrier; it is asked again if that fails */
export function deferred(load: () => Promise<Carrier>): Carrier {
  const listeners = new Set<() => void>()
  let carrier: Carrier | null = null
  let loading: Promise<Carrier> | null = null
  let isStarted = false
  let stop: (() => void) | null = null

  const loaded = (): Promise<Carrier> => (loading ??= fetched())
  async function fetched(): Promise<Carrier> {
    try {
      carrier = await load()
    } catch (failure) {
      loading = null
      throw failure
    }
    if (isStarted) stop = carrier.start()
    carrier.subscribe(() => listeners.forEach((listener) => listener()))
    return carrier
  }

  return {
    status: () => carrier?.status() ?? CALM,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    // A file that does not come is a line that does not carry.
    sendNow: () =>
      loaded().then(
        (ready) => ready.sendNow(),
        () => 'weakSignal',
      ),
    enrol: (code, device) =>
      loaded().then(
        (ready) => ready.enrol(code, device),
        () => ({ is: 'problem', problem: 'weakSignal' }),
      ),
    start: () => {
      isStarted = true
      loaded().catch(tellFault)
      return () => {
        isStarted = false
        stop?.()
      }
    },
  }
}
