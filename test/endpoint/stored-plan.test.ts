// What the report of a shell knows of the mesas: as on a device, anything that was written there and has arrived.
import { expect, test } from 'vitest'
import { mesaId } from '../../src/domain/id.ts'
import { plant } from '../../src/endpoint/plant.ts'
import { storedPlan } from '../../src/endpoint/stored-plan.ts'
import { anEndpoint } from './in-process.ts'

const LUYA = mesaId.parse('luya')
const at = (day: string): number => Date.parse(`${day}T17:00:00Z`)

test('a step of an agreement is a sign of its mesa; an announced absence is known; neither is before it was said', async () => {
  const { storage } = await anEndpoint()
  const trip = { by: 'Alba', from: '2024-08-02', until: '2024-08-20', at: at('2024-08-02') }
  await plant(storage, LUYA, 'told', [
    { id: 's1', kind: 'followUp', fields: { state: 'pending', at: at('2024-07-20') }, at: at('2024-07-20') },
    { id: 't1', kind: 'fieldTrip', fields: trip, at: at('2024-08-02') },
  ])
  const luya = async (asOf?: string) => {
    const found = await storedPlan(storage, 2024, asOf ? at(asOf) : undefined)
    return 'records' in found ? found.mesas.find(({ id }) => id === LUYA) : undefined
  }
  expect(await luya()).toMatchObject({ last: at('2024-08-02'), trips: [{ until: '2024-08-20' }] })
  expect(await luya('2024-08-01')).toMatchObject({ last: at('2024-07-20'), trips: [] })
  expect(await luya('2024-07-01')).toMatchObject({ last: null, trips: [] })
})
