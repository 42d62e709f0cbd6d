// What one version says, with the words that the other one does not have underlined and highlighted.
import { versionsText as text } from '../text/versions.ts'
import type { Choice } from './version-choices.ts'
import type { Side } from './version-sides.ts'
import { wordDiff } from './word-diff.ts'

export const Marked = ({ choice, which }: { choice: Choice; which: Side['which'] }) => (
  <>
    {wordDiff(choice[which], choice[which === 'copy' ? 'shown' : 'copy']).map((run, index) =>
      run.isNew ? (
        <mark key={index}>
          <ins>{run.text}</ins>
          <span class="only-read"> ({text.changed})</span>
        </mark>
      ) : (
        run.text
      ),
    )}
  </>
)

export const MarkedFields = ({ choices, which }: { choices: readonly Choice[]; which: Side['which'] }) => (
  <>
    {choices.map((choice) => (
      <span key={choice.name} class="version-field">
        {text.field(choice.name)}
        <Marked choice={choice} which={which} />
      </span>
    ))}
  </>
)
