// `admin grant` and `admin ungrant`: for which mesas a person is named.
import { accessOf, type Grant } from '../../domain/access.ts'
import type { MesaId } from '../../domain/id.ts'
import { grantsFit, homeOf, isOffice } from '../../domain/office.ts'
import { inShort } from '../people/tending.ts'
import type { Storage } from '../storage/contract.ts'
import type { TendedPerson } from '../storage/people-contract.ts'
import { refuse, type Command } from './command.ts'
import { foundPerson } from './found-person.ts'
import type { Options } from './options.ts'
import { withStorage } from './with-storage.ts'

const PERSON = '--person su identificador, como lo muestra people, o su nombre completo'

export const grant: Command = {
  name: 'grant',
  usage: 'grant --person "Rosa T." --mesa bagua --read',
  help: [
    'da a una persona otra mesa. Su teléfono la recibe en su próximo contacto',
    PERSON,
    '--mesa   la mesa; se puede repetir. El nombre de la región (amazonas) vale por todas sus mesas',
    '--read   solo para leer. Una coordinación siempre lee; una promotora escribe si no se indica',
  ],
  run: (options, place) =>
    withStorage(place, async (storage) => {
      const { person, mesas } = await asked(storage, options)
      const access = options.read ? 'read' : accessOf(person.role, 'mesa')
      const given = mesas.map((mesa): Grant => ({ mesa, access }))
      const kept = person.named.filter(({ mesa }) => !mesas.includes(mesa))
      return change(storage, person, [...kept, ...given])
    }),
}

export const ungrant: Command = {
  name: 'ungrant',
  usage: 'ungrant --person "Rosa T." --mesa bagua',
  help: [
    'quita a una persona una mesa. Lo que escribió queda. La última no se quita: para eso está end-access',
    PERSON,
    '--mesa   la mesa; se puede repetir',
  ],
  run: (options, place) =>
    withStorage(place, async (storage) => {
      const { person, mesas } = await asked(storage, options)
      const missing = mesas.find((mesa) => !person.named.some((each) => each.mesa === mesa))
      if (missing) refuse(`«${person.name}» no tiene la mesa «${missing}».`)
      return change(
        storage,
        person,
        person.named.filter(({ mesa }) => !mesas.includes(mesa)),
      )
    }),
}

async function asked(storage: Storage, { person: said, mesa: named = [] }: Options) {
  const person = await foundPerson(storage, said, Date.now())
  if (isOffice(person.role)) refuse(`«${person.name}» es de la Secretaría: ya abarca todas las mesas de su región.`)
  if (named.length === 0) refuse('Falta --mesa.')
  const own = (await storage.mesas()).filter(({ region }) => region === person.region).map(({ id }) => id)
  const unknown = (id: string) =>
    refuse(`No existe la mesa «${id}» en ${person.region}. Las que hay: ${own.join(', ')}.`)
  const mesas: MesaId[] = [...new Set(named)].map((id) => own.find((mesa) => mesa === id) ?? unknown(id))
  return { person, mesas }
}

async function change(storage: Storage, person: TendedPerson, named: readonly Grant[]): Promise<string> {
  const { id, name, role, region } = person
  if (!grantsFit(role, named)) refuse(`«${name}» se quedaría sin mesas. Para quitarle el acceso: end-access.`)
  const detail = inShort(role, named)
  const at = Date.now()
  await storage.noteDeed({ at, by: 'console', region, what: 'person-changed', about: id, detail })
  await storage.changePerson({ id, name, role, region, mesa: homeOf(region, named, person.mesa) }, named, at)
  const mesas = named.map(({ mesa, access }) => `${mesa} (${access === 'read' ? 'lee' : 'escribe'})`)
  return `«${name}» tiene ahora: ${mesas.join(', ')}.`
}
