// An engine that counts what is asked of the database: as many questions take as long, whichever answer they have.
import type { DatabaseConnection, Dialect, Driver } from 'kysely'
import type { Database } from './a-database.ts'

export interface Counted {
  readonly database: Database
  /** How many since it was asked last. */
  readonly questions: () => number
}

export function counting(database: Database): Counted {
  let count = 0
  const patched = new WeakSet<DatabaseConnection>()
  const driverOf = (driver: Driver): Driver =>
    new Proxy(driver, {
      get(target, name) {
        if (name !== 'acquireConnection') {
          const own: unknown = Reflect.get(target, name)
          return typeof own === 'function' ? own.bind(target) : own
        }
        return async () => {
          const connection = await target.acquireConnection()
          if (!patched.has(connection)) {
            const ask = connection.executeQuery.bind(connection)
            connection.executeQuery = (query) => {
              count += 1
              return ask(query)
            }
            patched.add(connection)
          }
          return connection
        }
      },
    })
  const dialectOf = (dialect: Dialect): Dialect => ({
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => driverOf(dialect.createDriver()),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  })
  return {
    database: {
      ...database,
      engine: async (patience) => {
        const engine = await database.engine(patience)
        return { ...engine, dialect: dialectOf(engine.dialect) }
      },
    },
    questions: () => {
      const since = count
      count = 0
      return since
    },
  }
}
