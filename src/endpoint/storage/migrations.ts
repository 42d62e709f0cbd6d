// How the database came to be as it is. Append only: a migration that has run somewhere is never edited.
import type { MigrationProvider } from 'kysely'
import { first } from './migrations/001-first.ts'

export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve({ '001-first': first }),
}
