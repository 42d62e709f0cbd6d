// Seals what is personal in each row on its way to the disk and opens it on its way back: the rest of the store does not
// know. What indexes stand on stays readable (see docs/privacy.md).
import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie'
import type { Cipher } from './cipher.ts'
import { pack, unpack } from './packed.ts'

/** The field of each table that is sealed. `scopes` and `files` have names, sizes and states alone; `pages` are sealed aside. */
const SEALED = new Map([
  ['records', 'content'],
  ['outbox', 'content'],
  ['parts', 'bytes'],
  ['meta', 'value'],
])
/** Numbers that each writing asks for, and the room kept for words, which is random already. */
const isOpenMeta = (key: unknown): boolean =>
  typeof key === 'string' &&
  (['minCode', 'rev', 'gone', 'journal', 'lease'].includes(key) || key.startsWith('reserve/'))

/** Nearest to the disk: what Dexie itself keeps in memory is what the rest of the program sees. */
export const lockedTables = (cipher: Cipher): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'lock',
  level: -10,
  create: (down) => ({
    ...down,
    table: (name) => {
      const field = SEALED.get(name)
      return field === undefined ? down.table(name) : locked(down.table(name), field, cipher)
    },
  }),
})

type Row = Readonly<Record<string, unknown>>

function locked(down: DBCoreTable, field: string, cipher: Cipher): DBCoreTable {
  const { extractKey } = down.schema.primaryKey
  const isOpen = (key: unknown) => down.name === 'meta' && isOpenMeta(key)
  /** The row's own: a sealed field that is put into another row does not open there. */
  const placeOf = (key: unknown) => `${down.name} ${JSON.stringify(key)}`
  const seal = (row: Row): Row => {
    const key: unknown = extractKey?.(row)
    if (key === undefined) throw new Error(`a row of ${down.name} without its key`)
    return isOpen(key) ? row : { ...row, [field]: cipher.seal(pack(row[field]), placeOf(key)) }
  }
  const open = (row: Row | undefined): Row | undefined => {
    if (!row) return row
    const key: unknown = extractKey?.(row)
    const sealed = row[field]
    if (isOpen(key)) return row
    if (!(sealed instanceof Uint8Array)) throw new Error(`an open row in ${placeOf(key)}`)
    return { ...row, [field]: unpack(cipher.open(sealed, placeOf(key))) }
  }
  return {
    ...down,
    mutate: (request) =>
      down.mutate(
        request.type === 'add' || request.type === 'put' ? { ...request, values: request.values.map(seal) } : request,
      ),
    // With `then` of Dexie's own promises: after an `await` the transaction that is under way would not be known.
    get: (request) => down.get(request).then(open),
    getMany: (request) => down.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      down.query(request).then((answer) => (request.values ? { ...answer, result: answer.result.map(open) } : answer)),
    openCursor: (request) =>
      down.openCursor(request).then((cursor) => (cursor && request.values ? openedCursor(cursor, open) : cursor)),
  }
}

/** The browser's own properties work on its own cursor only. */
function openedCursor(cursor: DBCoreCursor, open: (row: Row) => Row | undefined): DBCoreCursor {
  let [sealed, opened]: [unknown, unknown] = [undefined, undefined]
  return Object.create(cursor, {
    // Dexie puts its own in their place when it starts: asked for only then.
    continue: { value: (key?: unknown) => cursor.continue(key) },
    continuePrimaryKey: { value: (key: unknown, primary: unknown) => cursor.continuePrimaryKey(key, primary) },
    advance: { value: (count: number) => cursor.advance(count) },
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: {
      get: () => {
        // Asked for by each filter: opened once.
        if (cursor.value !== sealed) [sealed, opened] = [cursor.value, open(cursor.value)]
        return opened
      },
    },
  }) as DBCoreCursor // what it is made from
}
