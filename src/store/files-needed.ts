// Whether a file that one record lets go of is still another's: then it goes out and stays, whatever was done here.
import type { MesaId, RecordId } from '../domain/id.ts'
import type { Sha } from '../domain/photo.ts'
import type { Store } from './store.ts'

/** What is made of a file itself says nothing of who needs it. */
const OF_THE_FILE = new Set(['file', 'thumb'])

/** A record that was removed may be brought back with all it had, so it counts too. */
export async function isNeededElsewhere({ db }: Store, mesa: MesaId, rec: RecordId, sha: Sha): Promise<boolean> {
  const all = db.records.where('[mesa+kind]').between([mesa, ''], [mesa, '\uffff'], true, true)
  const other = await all
    .filter(({ id, kind, content }) => id !== rec && !OF_THE_FILE.has(kind) && JSON.stringify(content).includes(sha))
    .first()
  return other !== undefined
}
