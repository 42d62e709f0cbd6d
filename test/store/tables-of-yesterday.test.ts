// A phone that has the tables of the first version opens them with this one, and its lists find what was there.
import '../help/indexed-db.ts'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { mesaId, recordId } from '../../src/domain/id.ts'
import { fieldPath } from '../../src/domain/record.ts'
import { encodeRow } from '../../src/protocol/row.ts'
import { receiveGrants } from '../../src/store/receive.ts'
import { search } from '../../src/store/search.ts'
import { openStore } from '../../src/store/store.ts'
import { MESA, named } from '../help/changes.ts'

test('records kept by the first version are found after the upgrade', async () => {
  const old = new Dexie('yesterday')
  old.version(1).stores({
    records: '[mesa+id], id, [mesa+kind], [kind+date], [kind+state], *due',
    outbox: '++n, [mesa+rec], [mesa+state], state',
    scopes: 'mesa',
    meta: 'key',
  })
  const leaves = new Map([[fieldPath('place'), { value: 'Huampami', name: named(1) }]])
  const base = encodeRow({ id: recordId.parse('r1'), type: 'meeting', v: 1, leaves })
  const row = { mesa: MESA, id: 'r1', kind: 'meeting', state: 'draft', content: { base, shadow: null, view: null } }
  await old.table('records').put(row)
  old.close()

  const store = await openStore('yesterday', () => 0)
  await receiveGrants(store, [{ mesa: mesaId.parse(MESA), access: 'write' }])
  expect(await search(store, 'huampami')).toMatchObject({ meetings: ['r1'], places: ['Huampami'] })
})
