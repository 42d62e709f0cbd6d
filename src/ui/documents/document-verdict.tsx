// On a closed paper: whether it counts for the plan, what it still lacks, what the Secretaría noted, and her buttons.
import { inOrder } from '../../domain/follow-up.ts'
import type { Evidence } from '../../domain/progress/evidence.ts'
import { yearOf } from '../../domain/time.ts'
import type { StoredDocument } from '../../store/documents.ts'
import { evidenceFor, progressOf } from '../../store/plan-progress.ts'
import { verdictsOf } from '../../store/validations.ts'
import { useApp, useLive } from '../app-context.ts'
import { JudgeButtons } from '../judge-buttons.tsx'
import { Icon } from '../parts/icon.tsx'
import { documentsText as text, paperTitle } from '../text/documents.ts'
import { progressText } from '../text/progress.ts'

const icons = { toValidate: 'clock', validated: 'tick', observed: 'triangle', unsent: 'clock' } as const

/** Nothing of one that counts nowhere by itself: what it sustains is judged in its place. */
export function DocumentVerdict({ paper }: { paper: StoredDocument }) {
  const { store } = useApp()
  const { id } = paper
  const found = useLive(async () => {
    const evidence = await evidenceFor(store, id)
    if (!evidence || evidence.links.length === 0) return null
    const last = inOrder(await verdictsOf(store, id)).at(-1)
    const progress = await progressOf(store, yearOf(evidence.date))
    const items = progress?.activities.flatMap((each) => each.items.filter((item) => item.evidence.id === id)) ?? []
    const missing = items.find((item) => item.missing.length > 0)?.missing ?? []
    // Of several activities, one where it has its place is enough.
    const leftOut = items.every((item) => item.leftOut) ? items[0]?.leftOut : null
    return { evidence, by: last?.by, missing, leftOut }
  }, [store, id])
  if (!found) return null
  const { evidence, by, missing, leftOut } = found
  const lacks = leftOut ? progressText.reason(leftOut) : missing.length > 0 ? progressText.missing(missing) : undefined
  return (
    <>
      <div class={evidence.state === 'observed' ? 'paper-box' : 'paper-verdict'}>
        <Icon name={icons[evidence.state]} />
        <p>{lacks && evidence.state !== 'observed' ? text.lacks(lacks) : wordsOf(evidence, by)}</p>
      </div>
      {!leftOut && <JudgeButtons evidence={evidence} what={paperTitle(paper)} lacks={lacks} />}
    </>
  )
}

function wordsOf({ state, note = '' }: Evidence, by: string | undefined): string {
  if (state === 'observed') return text.isObserved(note)
  return state === 'validated' ? text.isValidated(by) : text.waits
}
