// `admin deeds`: who did what with access and personal data, in order.
import type { MesaId } from '../../domain/id.ts'
import { dateOf, timeOf } from '../../domain/time.ts'
import type { LinkedDeed } from '../../protocol/deeds.ts'
import { DEED_WORDS, DOERS } from '../law/deed-words.ts'
import { noteReading } from '../law/note-reading.ts'
import type { Storage } from '../storage/contract.ts'
import { textTable } from '../text-table.ts'
import type { Command } from './command.ts'
import { peopleOf } from './found-person.ts'
import { withStorage } from './with-storage.ts'

const HEAD = ['N', 'CUÁNDO', 'QUIÉN', 'QUÉ HIZO', 'SOBRE', 'REGIÓN', 'DETALLE']
const AT_ONCE = 1_000

export const deeds: Command = {
  name: 'deeds',
  usage: 'deeds',
  help: [
    'muestra el registro de accesos: quién dio o quitó acceso, y quién vio o sacó datos personales. Leerlo queda anotado',
    '--region solo lo de esa región',
  ],
  run: ({ region: said }, place) =>
    withStorage(place, async (storage) => {
      const at = Date.now()
      const people = await peopleOf(storage, said, at)
      const region = said === undefined ? null : ((await storage.mesas()).find(({ id }) => id === said)?.id ?? null)
      await noteReading(storage, { by: 'console', region, at })
      const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
      for (const { id, label, person } of await storage.devices()) names.set(id, `${label}, de ${person}`)
      const lines = (await allDeeds(storage, region)).map((deed) => lineOf(deed, names))
      return textTable([HEAD, ...lines])
    }),
}

async function allDeeds(storage: Storage, region: MesaId | null): Promise<LinkedDeed[]> {
  const all: LinkedDeed[] = []
  for (;;) {
    const some = await storage.deeds({ region, after: all.at(-1)?.n ?? 0, limit: AT_ONCE })
    all.push(...some)
    if (some.length < AT_ONCE) return all
  }
}

function lineOf({ n, at, by, what, about, region, detail }: LinkedDeed, names: ReadonlyMap<string, string>): string[] {
  const who = DOERS[by] ?? names.get(by) ?? by
  return [
    String(n),
    `${dateOf(at)} ${timeOf(at)}`,
    who,
    DEED_WORDS[what],
    names.get(about) ?? about,
    region ?? '',
    detail,
  ]
}
