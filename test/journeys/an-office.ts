// A device of the Secretaría without a screen, at the endpoint of a journey: what it writes goes by the same door.
import '../help/indexed-db.ts'
import poaTargets from '../../src/domain/data/poa-2024-targets.json' with { type: 'json' }
import { mesaId, recordId } from '../../src/domain/id.ts'
import { planChangeShape } from '../../src/domain/plan-change.ts'
import { leavesOf } from '../../src/endpoint/whole-record.ts'
import type { YearProgress } from '../../src/store/plan-progress.ts'
import { record } from '../../src/store/record.ts'
import { openStore } from '../../src/store/store.ts'
import { createCarrier } from '../../src/sync/carrier.ts'
import { sendOver } from '../../src/sync/transport.ts'
import type { Endpoint } from '../help/endpoint.ts'

export async function anOffice(endpoint: Endpoint) {
  const store = await openStore('office')
  const network: typeof fetch = (input, init) =>
    fetch(new URL(input instanceof Request ? input.url : input, endpoint.url), init)
  const carrier = createCarrier({
    store,
    send: sendOver(network),
    app: 'test',
    alone: async (run) => ({ done: await run(new AbortController().signal) }),
  })
  const code = await endpoint.adminCode('--role', 'secretariat', '--name', 'Bruno Ejemplo Inventado')
  await carrier.enrol(code, 'an office')
  await carrier.sendNow()
  return { store, carrier }
}

/** S10: activity 3 asks for 2 of the list of 5 and waits for nothing any more; row 7 is one with row 6. */
export async function reprogram({ store, carrier }: Awaited<ReturnType<typeof anOffice>>): Promise<void> {
  const rule = poaTargets.rules.find(({ key }) => key === 'a03')?.rule
  if (!rule || !('condition' in rule)) throw new Error('activity 3 is not conditional')
  const { condition: _lifted, ...kept } = rule
  const readings = kept.readings.map((each) => ({ ...each, number: 2 }))
  const said = {
    plan: 'poa-2024',
    from: '2024-07-15',
    why: 'La Mesa Nacional asignó presupuesto para Luya y Bongará.',
    minutesName: 'Acta del CER del 12/07/2024',
    by: 'Bruno Ejemplo Inventado',
    at: store.now(),
    changes: [
      { key: 'c1', activity: 'a03', targetText: '02 mesas', rule: JSON.parse(JSON.stringify({ ...kept, readings })) },
      { key: 'c2', activity: 'a07', mergedInto: 'a06' },
    ],
  }
  const patch = leavesOf(planChangeShape, said)
  const rec = recordId.parse(store.newRecordId())
  await record(store, { mesa: mesaId.parse('amazonas'), rec, type: 'planChange', patch })
  await carrier.sendNow()
}

/** What a report says of each activity. */
export const reportRows = (progress: YearProgress | null) =>
  progress?.activities.map(({ key, total, target, state, flags, read }) => {
    return { key, total, target, state, flags, asked: read.row.targetText }
  })
