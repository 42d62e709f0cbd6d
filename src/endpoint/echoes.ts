// Which rows need not travel back, because their only news are this request's own changes (sync.md §3.2 rule 10).
import type { RecordId } from '../domain/id.ts'
import { isMadeHere } from './judge.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Workbench } from './workbench.ts'

export class Echoes {
  readonly #plain = new Set<RecordId>()
  readonly #mixed = new Set<RecordId>()
  #isUnsure = false

  /** @param isPlain newly applied as it is: no repeat, no conflict */
  note(change: Mutation | null, isPlain: boolean): void {
    // Of what could not be read, only its device knows the record: then none is left out.
    if (!change) this.#isUnsure = true
    // A copy may have been made in this very batch: its device cannot know what else stands in it (found by the simulator).
    else (isPlain && !isMadeHere(change.type) ? this.#plain : this.#mixed).add(change.rec)
  }

  /** Records the device can bring to their new version by the same merge, from the rows it has up to `cursor`. */
  among(bench: Workbench, cursor: number): ReadonlySet<RecordId> {
    if (this.#isUnsure) return new Set()
    return new Set([...this.#plain].filter((id) => !this.#mixed.has(id) && bench.versionBefore(id) <= cursor))
  }
}
