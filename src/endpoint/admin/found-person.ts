// The one person a command is about, named by her id or by her whole name.
import { searchable } from '../../domain/searchable.ts'
import type { Storage } from '../storage/contract.ts'
import type { TendedPerson } from '../storage/people-contract.ts'
import { refuse } from './command.ts'

const LIST = 'Las que hay: npm run -s admin -- people'

/** Those of all regions, or of one. */
export async function peopleOf(storage: Storage, region: string | undefined, now: number): Promise<TendedPerson[]> {
  const regions = (await storage.mesas()).filter(({ space }) => space === 'region').map(({ id }) => id)
  const asked = region === undefined ? regions : regions.filter((id) => id === region)
  if (asked.length === 0) refuse(`No existe la región «${region}». Las que hay: ${regions.join(', ')}.`)
  const people: TendedPerson[] = []
  for (const id of asked) people.push(...(await storage.people(id, now)))
  return people
}

/** Ends the process with a sentence unless there is exactly one, whose access has not ended. */
export async function foundPerson(storage: Storage, said: string | undefined, now: number): Promise<TendedPerson> {
  const wanted = said?.trim() ?? ''
  if (wanted === '') refuse(`Falta --person, el identificador o el nombre completo de la persona. ${LIST}`)
  const current = (await peopleOf(storage, undefined, now)).filter(({ ended }) => ended === null)
  const byId = current.find(({ id }) => id === wanted)
  if (byId) return byId
  const named = current.filter(({ name }) => searchable(name).trim() === searchable(wanted).trim())
  const [only, ...others] = named
  if (!only) refuse(`No hay ninguna persona con acceso que sea «${wanted}». ${LIST}`)
  if (others.length > 0)
    refuse(
      `Hay ${named.length} personas que se llaman así: ${named.map(({ id }) => id).join(', ')}. Indica el identificador.`,
    )
  return only
}
