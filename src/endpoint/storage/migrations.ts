// How the database came to be as it is. Append only: a migration that has run somewhere is never edited.
import type { MigrationProvider } from 'kysely'
import { first } from './migrations/001-first.ts'
import { custody } from './migrations/002-custody.ts'
import { files } from './migrations/003-files.ts'
import { authors } from './migrations/004-authors.ts'
import { organisationKey } from './migrations/005-organisation-key.ts'
import { lostPhones } from './migrations/006-lost-phones.ts'
import { partitions } from './migrations/007-partitions.ts'
import { deeds } from './migrations/008-deeds.ts'
import { people } from './migrations/009-people.ts'
import { exportToken } from './migrations/010-export-token.ts'
import { backups } from './migrations/012-backups.ts'

export const migrations: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '001-first': first,
      '002-custody': custody,
      '003-files': files,
      '004-authors': authors,
      '005-organisation-key': organisationKey,
      '006-lost-phones': lostPhones,
      '007-partitions': partitions,
      '008-deeds': deeds,
      '009-people': people,
      '010-export-token': exportToken,
      '012-backups': backups,
    }),
}
