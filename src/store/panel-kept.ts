// The panel's figures as they were last counted: shown at once at the next start, and counted anew behind them.
import type { PanelFigures } from '../domain/progress/panel-figures.ts'
import { dateOf, type LocalDate } from '../domain/time.ts'
import { keepExtracts } from './extracts.ts'
import { countFigures } from './panel-figures.ts'
import { sendStates } from './shipments.ts'
import { mayWrite, type Store } from './store.ts'

const KEY = 'panel'
/** Raised when the figures change their form: those kept before are counted again. */
const FORMAT = 1

export interface KeptPanel {
  readonly format: typeof FORMAT
  /** What this person could read when it was counted. */
  readonly reader: string
  /** Of all that it was counted from. */
  readonly version: string
  readonly day: LocalDate
  readonly figures: PanelFigures
}

/** Null before the first count, and after another person has entered here. May stand in a live query. */
export async function keptPanel(store: Store): Promise<KeptPanel | null> {
  const kept = (await store.db.meta.get(KEY))?.value
  return isKept(kept) && kept.reader === (await readerOf(store)) ? kept : null
}

/** Changes whenever anything does that the figures come from; no record is read for it. May stand in a live query. */
export async function panelVersion(store: Store): Promise<string> {
  const { meta } = store.db
  const [rev, gone] = await meta.bulkGet(['rev', 'gone'])
  const waiting = [...(await sendStates(store)).keys()]
  return [rev?.value, gone?.value, await readerOf(store), ...waiting].join('/')
}

const running = new WeakMap<Store, Promise<void>>()

/** Counts what has changed and keeps it. One count at a time: who asks meanwhile waits for the one that runs. */
export function recount(store: Store): Promise<void> {
  const count = running.get(store) ?? countAndKeep(store).finally(() => running.delete(store))
  running.set(store, count)
  return count
}

async function countAndKeep(store: Store): Promise<void> {
  const [version, reader, day] = [await panelVersion(store), await readerOf(store), dateOf(store.now())]
  const figures = await countFigures(store)
  // Before the figures: with them kept, nobody would ask for the extracts again until something changes.
  await keepExtracts(store)
  const { meta } = store.db
  const value: KeptPanel = { format: FORMAT, reader, version, day, figures }
  await store.db.transaction('rw', meta, async () => {
    await mayWrite(store)
    await meta.put({ key: KEY, value })
  })
}

/** Who has other mesas to read is shown none of these figures. */
const readerOf = async ({ db }: Store): Promise<string> =>
  (await db.scopes.toArray()).map(({ mesa, access }) => `${mesa} ${access}`).join()

const isKept = (value: unknown): value is KeptPanel =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT
