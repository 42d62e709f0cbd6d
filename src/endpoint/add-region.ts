// A region beside others on one server: the space its mesas share, and the mesas themselves.
import { mesaId, type MesaId } from '../domain/id.ts'
import type { Mesa } from '../domain/mesa.ts'
import { fold } from '../domain/text.ts'
import { plant } from './plant.ts'
import { REGION } from './seed.ts'
import type { Storage } from './storage/contract.ts'

export interface NewMesa extends Pick<Mesa, 'ubigeo'> {
  readonly name: string
  readonly level: NonNullable<Mesa['level']>
  readonly status: NonNullable<Mesa['status']>
}

export interface NewRegion {
  readonly id: MesaId
  readonly name: string
  readonly mesas: readonly NewMesa[]
}

/** `unnamed`: two mesas would have one id, or one too long for an id; nothing was added. */
export type Added =
  | { readonly is: 'added'; readonly mesas: readonly MesaId[]; readonly fresh: number }
  | { readonly is: 'unnamed'; readonly mesa: string }

const LONGEST = 40

/** «Madre de Dios» as an id: `madre-de-dios`. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')

/**
 * An id is one of the whole server: it begins with the region's own, and a district's ends with its code, since many are
 * called alike. Those of Amazonas, which was alone here once, stay as they are.
 */
export function idOfMesa(region: string, { name, level, ubigeo = '' }: NewMesa): MesaId | null {
  if (level === 'regional') return idIn(`cer-${region}`)
  const end = level === 'district' ? `-${ubigeo}` : ''
  const id = `${region}-${slugOf(name)}`.slice(0, LONGEST - end.length).replace(/-+$/, '')
  return slugOf(name) === '' ? null : idIn(id + end)
}

const idIn = (text: string): MesaId | null => mesaId.safeParse(text).data ?? null

/** What is there already stays as it is, so that a longer list may be given later. */
export async function addRegion(storage: Storage, { id: region, name, mesas }: NewRegion, now: number): Promise<Added> {
  const there = await storage.mesas()
  const named = new Map<MesaId, NewMesa>()
  for (const mesa of mesas) {
    const id = idOfMesa(region, mesa)
    const isTaken = id !== null && (named.has(id) || there.some((each) => each.id === id && each.region !== region))
    if (!id || id === region || isTaken) return { is: 'unnamed', mesa: mesa.name }
    named.set(id, mesa)
  }
  const isSpace = there.some((each) => each.id === region && each.space !== 'region')
  if (isSpace || region === REGION) return { is: 'unnamed', mesa: name }

  const ids = [...named.keys()]
  const missing = ids.filter((id) => there.every((each) => each.id !== id))
  const detail = `${missing.length} mesas`
  await storage.noteDeed({ at: now, by: 'console', region, what: 'region-added', about: region, detail })
  const spaces = ids.map((id) => ({ id, region, space: 'mesa' as const }))
  await storage.addMesas([{ id: region, region, space: 'region' }, ...spaces])
  const seedlings = [...named].map(([id, { name: its, level, ubigeo, status }], order) => {
    const fields = { name: its, level, status, order: order + 1, ...(ubigeo !== undefined && { ubigeo }) }
    return { id, kind: 'mesa' as const, fields, at: now }
  })
  await plant(storage, region, 'region', seedlings)
  return { is: 'added', mesas: ids, fresh: missing.length }
}
