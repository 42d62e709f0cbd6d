// What has passed its period, mesa by mesa and for the whole server; counted, or taken away once that is noted.
import type { MesaId } from '../../domain/id.ts'
import { limitOf, retained, type Retained } from '../../domain/retention.ts'
import type { Storage } from '../storage/contract.ts'
import { dueIn } from './due-in-mesa.ts'
import { RETAINED } from './retention-words.ts'
import { takeDue } from './take-due.ts'

export interface DueCount {
  /** Null: of the whole server. */
  readonly mesa: MesaId | null
  readonly region: MesaId | null
  readonly kind: Retained
  readonly count: number
  readonly oldest: number
}

export async function countDue(storage: Storage, now: number): Promise<DueCount[]> {
  const counts: DueCount[] = []
  for (const { id, region } of await storage.mesas()) {
    const due = await storage.inMesa(id, (_mesa, _files, kept) => dueIn({ kept }, now))
    for (const kind of retained) {
      const some = due.filter((each) => each.kind === kind)
      if (some.length === 0) continue
      const oldest = Math.min(...some.map(({ since }) => since))
      counts.push({ mesa: id, region, kind, count: some.length, oldest })
    }
  }
  const [codes, tokens, deeds] = [beforeOf('code', now), beforeOf('token', now), beforeOf('deed', now)]
  for (const [kind, { count, oldest }] of [
    ['code', await storage.outlivedCodes(codes)],
    ['token', await storage.outlivedTokens(tokens)],
    ['deed', await storage.outlivedDeeds(deeds)],
  ] as const)
    if (oldest !== null) counts.push({ mesa: null, region: null, kind, count, oldest })
  return counts
}

/** What stays whatever its age is not among what is taken away. */
const STAYS: ReadonlySet<Retained> = new Set(['minutes', 'deed'])
export const mayGo = ({ kind }: DueCount): boolean => !STAYS.has(kind)

/** @param counts what was counted, and is noted before anything goes; what became due since then goes too */
export async function applyRetention(storage: Storage, counts: readonly DueCount[], now: number): Promise<void> {
  const going = counts.filter(mayGo)
  for (const region of new Set(going.map((each) => each.region))) {
    const detail = going
      .filter((each) => each.region === region)
      .map(({ mesa, kind, count }) => `${mesa === null ? '' : `${mesa}: `}${RETAINED[kind].name} ${count}`)
      .join(', ')
    await storage.noteDeed({ at: now, by: 'console', region, what: 'retention', about: region ?? '', detail })
  }
  for (const mesa of new Set(going.map((each) => each.mesa))) {
    if (mesa === null) continue
    await storage.inMesa(mesa, async (tx, files, kept) => {
      const room = { mesa: tx, files, kept }
      await takeDue(room, await dueIn(room, now))
    })
  }
  if (going.some(({ kind }) => kind === 'code')) await storage.dropCodes(beforeOf('code', now))
  if (going.some(({ kind }) => kind === 'token')) await storage.dropTokens(beforeOf('token', now))
}

const beforeOf = (kind: Retained, now: number): number => limitOf(kind, now)?.at ?? 0
