// Carries photos and papers out, part by part, once all words are through; words that appear between two parts go first.
// Where a part was cut, the endpoint says how far it got, and the next one begins there.
import { AT_HAND_DAYS } from '../domain/file-way.ts'
import type { Sha } from '../domain/photo.ts'
import type { MesaId } from '../domain/id.ts'
import { fileAnswer, MOST_PART, type FileAnswer } from '../protocol/file.ts'
import type { FileRow } from '../store/database.ts'
import { dropErased, filesToSend, freeFiles, noteSent } from '../store/file-custody.ts'
import { readFile } from '../store/files.ts'
import { unanswered } from '../store/outbox.ts'
import type { Store } from '../store/store.ts'
import type { SyncStatus, Trouble } from './status.ts'
import { troubleOf, type Reply, type Send } from './transport.ts'

/** A part, or a question, that is not answered in this time is given up (sync.md §2). */
export const PART_PATIENCE = 60_000
/** So many times in a row without one more byte through, and it is left for later. */
export const TRIES = 4
const DAY = 86_400_000

export interface FileCarrierParts {
  readonly store: Store
  readonly send: Send
  readonly tell: (news: Pick<SyncStatus, 'files'>) => void
  /** The line carries: what was waited for so far is no measure of it. */
  readonly onProgress: () => void
  /** Whether so many bytes may go by the way there is now. */
  readonly mayCarry: (bytes: number) => Promise<boolean>
}

/** One run: files that had their turn in it are not tried again before the next. */
export interface FileRun {
  readonly token: string
  readonly taken: AbortSignal
  readonly done: Map<string, 'whole' | 'left'>
}

/** `again`: words are waiting, or receipts are to be fetched. Null: nothing is left that can go. */
export type FilesOutcome = 'again' | Trouble | null

export function createFileCarrier({ store, send, tell, onProgress, mayCarry }: FileCarrierParts) {
  async function sendFiles(run: FileRun): Promise<FilesOutcome> {
    await dropErased(store)
    const all = await filesToSend(store)
    const total = all.reduce((sum, { size }) => sum + size, 0)
    const waiting = (await mayCarry(total)) ? all : []
    const unsent = await unanswered(store)
    let isNew = false
    try {
      for (const file of waiting.filter((each) => !run.done.has(keyOf(each)))) {
        const before = waiting.reduce((sum, each) => sum + (run.done.get(keyOf(each)) === 'whole' ? each.size : 0), 0)
        const outcome = await sendFile(file, run, {
          isInterrupted: async () =>
            run.taken.aborted || (await unanswered(store)) > unsent || !(await mayCarry(total - before)),
          onSent: (have) => tell({ files: { done: before + have, total } }),
        })
        if (outcome === 'interrupted') return run.taken.aborted ? null : 'again'
        if (outcome !== 'whole' && outcome !== 'left') return outcome
        run.done.set(keyOf(file), outcome)
        isNew ||= outcome === 'whole'
      }
      if (isNew) return 'again'
      await freeFiles(store, store.now() - AT_HAND_DAYS * DAY)
      return null
    } finally {
      tell({ files: null })
    }
  }

  async function sendFile(file: FileRow, { token }: FileRun, { isInterrupted, onSent }: Watch) {
    const read = await readFile(store, file.mesa, file.sha)
    // Damaged: `filesWaiting` says so, and the next one goes on (I10).
    if (read.is !== 'here') return 'left'
    const { bytes } = read
    // Never tried: most likely nothing of it is there, and the first part asks as well.
    let have = file.sent === null ? 0 : null
    let most = -1
    let isDropped = false
    for (let failures = 0; failures < TRIES;) {
      if (await isInterrupted()) return 'interrupted'
      const part = have === null ? null : bytes.slice(have, have + MOST_PART)
      const path = `${pathOf(file)}/${have === null ? 'have' : `${have}?size=${file.size}&mime=${file.mime}`}`
      const call = { path, token, patience: PART_PATIENCE, ...(part && { part }) }
      const next = stepAfter(await send(call, fileAnswer))
      if (next.is === 'cut') {
        have = null
        if (++failures === TRIES) return next.trouble
        continue
      }
      if (next.is !== 'standing') return next.is === 'left' ? 'left' : next.trouble
      const { answer } = next
      if (answer.why === 'badHash' && isDropped) return 'left'
      if (answer.why === 'badHash') [isDropped, most] = [true, -1]
      have = answer.have
      if (have > most) {
        ;[most, failures] = [have, 0]
        onProgress()
      } else failures += 1
      await noteSent(store, file, have)
      onSent(have)
      if (answer.whole) return 'whole'
    }
    return 'weakSignal'
  }

  return { sendFiles }
}

interface Watch {
  readonly isInterrupted: () => Promise<boolean>
  readonly onSent: (have: number) => void
}

const keyOf = ({ mesa, sha }: FileRow): string => `${mesa}/${sha}`
export const pathOf = ({ mesa, sha }: { readonly mesa: MesaId; readonly sha: Sha }): string =>
  `/api/files/${mesa}/${sha}`

type Step =
  | { readonly is: 'standing'; readonly answer: FileAnswer }
  /** It did not come through: at once again, from where the endpoint is. */
  | { readonly is: 'cut'; readonly trouble: Trouble }
  /** Nothing will come through now. */
  | { readonly is: 'stop'; readonly trouble: Trouble }
  /** Not this one; the next may. It stays here, and is tried again another day. */
  | { readonly is: 'left' }

function stepAfter(reply: Reply<FileAnswer>): Step {
  if (reply.is === 'answer') {
    const { why } = reply.answer
    const isTaken = why === undefined || why === 'badChecksum' || why === 'badHash'
    return isTaken ? { is: 'standing', answer: reply.answer } : { is: 'left' }
  }
  const trouble = reply.is === 'trouble' ? reply.trouble : troubleOf(reply.problem)
  if (trouble === 'weakSignal' || trouble === 'portal') return { is: 'cut', trouble }
  return trouble === 'fault' ? { is: 'left' } : { is: 'stop', trouble }
}
