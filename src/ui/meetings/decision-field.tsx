// «¿Cómo se decidió?»: by consensus, or how many voted what.
import type { Agreement } from '../../domain/meeting.ts'
import { presentIn } from '../../domain/meeting-brief.ts'
import { hasTooManyVotes, votesCast, votesTyped, votesWith } from '../../domain/votes.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { keep } from '../autosave.ts'
import { Choices } from '../parts/choices.tsx'
import { Icon } from '../parts/icon.tsx'
import { agreementsText as text } from '../text/meeting-agreements.ts'
import type { EntryValues } from './patches.ts'
import { useCounts } from './use-counts.ts'

interface DecisionFieldProps {
  readonly meeting: StoredMeeting
  readonly agreement: Agreement
  readonly set: (values: EntryValues<'agreements'>) => Promise<void>
}

const WAYS = (['consensus', 'votes'] as const).map((value) => ({ value, label: text.decidedBy[value] }))

export function DecisionField({ meeting, agreement, set }: DecisionFieldProps) {
  const { decidedBy } = agreement
  return (
    <>
      <Choices
        label={text.how}
        options={WAYS}
        value={decidedBy}
        // Votes that were counted stay behind a wrong tap: they come back with «Por votos».
        onChoose={(way) => void keep(() => set({ decidedBy: way === decidedBy ? null : way }))}
      />
      {decidedBy === 'votes' && (
        <Votes
          stored={agreement.votes ?? []}
          present={presentIn(meeting).length}
          save={(votes) => set({ votes, decidedBy: 'votes' })}
        />
      )}
    </>
  )
}

interface VotesProps {
  readonly stored: readonly number[]
  readonly present: number
  readonly save: (votes: number[] | null) => Promise<void>
}

function Votes({ stored, present, save }: VotesProps) {
  const [votes, recount] = useCounts(stored, changedVotes, (next) => save(next.length > 0 ? [...next] : null))
  return (
    <div class="ballots">
      {text.ballots.map((ballot, index) => (
        <Ballot key={ballot} name={ballot} count={votes[index] ?? 0} onChange={(next) => recount(index, next)} />
      ))}
      {votes.length > 0 && <p role="status">{text.votesInWords(votes)}.</p>}
      {hasTooManyVotes(votes, present) && (
        <p class="meeting-hint" role="status">
          {text.tooManyVotes(votesCast(votes), present)}
        </p>
      )}
    </div>
  )
}

const changedVotes = (votes: readonly number[], index: number, count: number) => votesWith(votes, index, count) ?? []

interface BallotProps {
  readonly name: string
  readonly count: number
  readonly onChange: (next: (count: number) => number) => void
}

/** Two votes are tapped, forty are typed. */
function Ballot({ name, count, onChange }: BallotProps) {
  const id = `voto-${name.replaceAll(' ', '-')}`
  const write = (input: HTMLInputElement) => {
    const next = votesTyped(input.value)
    // A letter or a sign changes nothing, and so nothing would draw the box again.
    input.value = next === 0 ? '' : String(next)
    if (next !== count) onChange(() => next)
  }
  return (
    <div class="ballot">
      <label for={id}>{name}</label>
      <button
        type="button"
        class="icon-button"
        aria-label={text.oneLess(name)}
        aria-disabled={count === 0 || undefined}
        onClick={() => count > 0 && onChange((now) => now - 1)}
      >
        <Icon name="minus" />
      </button>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={count === 0 ? '' : String(count)}
        onInput={({ currentTarget }) => write(currentTarget)}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={text.oneMore(name)}
        onClick={() => onChange((now) => now + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}
