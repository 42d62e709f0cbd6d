// Moves all there is from tables that are open to tables that are sealed, or back. Whole databases, because what was
// written over in one still lies in its files: only one that is deleted leaves them.
import { Dexie, type Table } from 'dexie'
import { CODE, type Database } from './database.ts'
import type { Store } from './store.ts'
import { sweep } from './sweep.ts'

/** Above every version of the program: whoever still has these tables open writes nothing more in them. */
const FROZEN = Number.MAX_SAFE_INTEGER
/** Where the person's row waits meanwhile: without her, every other tab begins anew, and finds what is going on. */
const ASIDE = 'moving-session'
/** Rows at a time; of files fewer, a row of them being larger. */
const [PAGE, PARTS] = [100, 20]
/** Made again from the others by whoever asks for them. */
const MADE_AGAIN = 'pages'

export interface Moved {
  readonly rows: number
  readonly of: number
}

/** From here on the tables stay as they are, in every tab. */
export async function freeze({ meta }: Database): Promise<void> {
  await meta.db.transaction('rw', meta, async () => {
    const session = await meta.get('session')
    if (session) await meta.put({ key: ASIDE, value: session.value })
    await meta.delete('session')
    await meta.put({ key: 'minCode', value: FROZEN })
  })
}

/** As if nothing had been begun. @returns whether anything had */
export async function unfreeze({ meta }: Database): Promise<boolean> {
  return meta.db.transaction('rw', meta, async () => {
    const session = await meta.get(ASIDE)
    if (!session) return false
    await meta.bulkPut([
      { key: 'session', value: session.value },
      { key: 'minCode', value: CODE },
    ])
    await meta.delete(ASIDE)
    return true
  })
}

/**
 * Copies everything and then deletes what it was copied from. Killed at any moment, it goes on where it was the next time.
 * @param tell how far it is, after each page
 */
export async function moveTables(from: Store, to: Store, tell: (moved: Moved) => void): Promise<void> {
  // Deleted in another life already, and opened again, empty, by this one.
  const isOver = !(await isAnyone(from.db)) && (await isAnyone(to.db))
  if (!isOver) {
    // Lost meanwhile: the journal still has what only this phone had, and is left alone.
    if (!(await isAnyone(from.db))) throw new Error('the tables have lost their person')
    await freeze(from.db)
    await copy(from.db, to.db, tell)
    await unfreeze(to.db)
  }
  from.db.close()
  await sweep()
  await Dexie.delete(from.db.name)
  await sweep()
  await sweep()
}

/** Whether nothing was begun with it. Keys alone are read: of sealed tables too. */
export const isHome = async ({ meta }: Database): Promise<boolean> =>
  (await meta.where('key').equals('session').count()) > 0

/** Whether it has a person, at home or set aside. */
export const isAnyone = async ({ meta }: Database): Promise<boolean> =>
  (await meta.where('key').anyOf('session', ASIDE).count()) > 0

async function copy(from: Database, to: Database, tell: (moved: Moved) => void): Promise<void> {
  const tables = from.tables.map(({ name }) => name).filter((name) => name !== MADE_AGAIN)
  let of = 0
  for (const name of tables) of += await from.table(name).count()
  let rows = 0
  // Last of all the small notes, and the person among them: tables with her are whole.
  for (const name of [...tables.filter((each) => each !== 'meta'), 'meta']) {
    const source: Table<object, never> = from.table(name)
    const target: Table<object, never> = to.table(name)
    const page = name === 'parts' ? PARTS : PAGE
    let last: unknown = name === 'meta' ? undefined : await lastKey(target)
    rows += last === undefined ? 0 : await target.count()
    for (;;) {
      const above = last === undefined ? source.toCollection() : source.where(':id').above(last)
      const keys = await above.limit(page).primaryKeys()
      const some = (await source.bulkGet(keys)).filter((row) => row !== undefined)
      await target.bulkPut(some)
      rows += some.length
      tell({ rows: Math.min(rows, of), of })
      if (keys.length < page) break
      last = keys.at(-1)
    }
    if ((await target.count()) < (await source.count())) throw new Error(`rows of ${name} are missing`)
  }
}

const lastKey = async (table: Table<object, never>): Promise<unknown> =>
  (await table.toCollection().reverse().limit(1).primaryKeys())[0]
