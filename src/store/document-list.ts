// The papers of this device, to be found again: by mesa, year, activity and what is written in them.
import type { DocumentRecord } from '../domain/document-record.ts'
import type { EntryKey, MesaId, RecordId } from '../domain/id.ts'
import { dayOf, replacedBy } from '../domain/progress/evidence-of-document.ts'
import { searchable } from '../domain/searchable.ts'
import { dateOf, yearOf, type LocalDate } from '../domain/time.ts'
import { extractsOf } from './extracts.ts'
import { sendStates, type SendState } from './shipments.ts'
import type { Store } from './store.ts'

export interface ListedDocument {
  readonly id: RecordId
  readonly mesa: MesaId
  readonly paper: DocumentRecord
  /** The one it counts by; null while nobody has written any. */
  readonly day: LocalDate | null
  readonly year: number
  /** Another closed one stands in for it. */
  readonly isReplaced: boolean
  readonly transport: SendState
}

/** All of them: those without a day on top, then the newest first. */
export async function listedDocuments(store: Store): Promise<ListedDocument[]> {
  const all = await extractsOf(store, 'document')
  const replaced = replacedBy(all.map(({ content }) => content))
  const states = await sendStates(store)
  return all
    .map(({ id, mesa, content: paper }): ListedDocument => {
      const day = dayOf(paper) ?? null
      const year = yearOf(day ?? dateOf(paper.startedAt ?? store.now()))
      return { id, mesa, paper, day, year, isReplaced: replaced.has(id), transport: states.get(id) ?? 'sent' }
    })
    .sort(byNewest)
}

const keyOf = ({ day, id }: ListedDocument): string => `${day ?? '9999'} ${id}`
const byNewest = (a: ListedDocument, b: ListedDocument): number => (keyOf(a) < keyOf(b) ? 1 : -1)

export interface WantedDocuments {
  readonly words?: string
  readonly mesa?: MesaId | null
  readonly year?: number | null
  readonly activity?: EntryKey | null
}

/** Every word must stand there, whole or begun. @param nameOf what a person calls its kind */
export function documentsFitting(
  all: readonly ListedDocument[],
  { words = '', mesa = null, year = null, activity = null }: WantedDocuments,
  nameOf: (paper: DocumentRecord) => string,
): ListedDocument[] {
  const wanted = searchable(words).split(' ').filter(Boolean)
  return all.filter(({ paper, ...each }) => {
    const { number, title, sender, addressee, note } = paper
    const text = searchable([nameOf(paper), number, title, sender, addressee, note].filter(Boolean).join(' '))
    return (
      wanted.every((word) => text.includes(word)) &&
      (mesa === null || each.mesa === mesa) &&
      (year === null || each.year === year) &&
      (activity === null || paper.activity === activity)
    )
  })
}

/** Those that sustain a meeting, closed or not, the first begun first. */
export async function sustainingDocuments(store: Store, meeting: string): Promise<ListedDocument[]> {
  const all = await listedDocuments(store)
  return all
    .filter(({ paper }) => paper.of === meeting)
    .sort((a, b) => (a.paper.startedAt ?? 0) - (b.paper.startedAt ?? 0))
}

/** The one that stands in for a closed one, and the one it stands in for itself; closed or not. */
export async function replacementOf(store: Store, id: RecordId): Promise<ListedDocument | null> {
  const all = await listedDocuments(store)
  const found = all.filter(({ paper }) => paper.replaces === id)
  return found.find(({ paper }) => paper.state === 'closed') ?? found[0] ?? null
}
