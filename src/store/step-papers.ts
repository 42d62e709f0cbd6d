// What was attached to a step of an agreement, offered as input of the report of agreements, and kept as a paper of its own.
import type { EntryKey, RecordId } from '../domain/id.ts'
import { agreementReports } from '../domain/progress/offers.ts'
import { hasFiles, paperOfStep } from '../domain/step-paper.ts'
import type { Step } from '../domain/follow-up.ts'
import { yearOf } from '../domain/time.ts'
import { answeredOf } from './contributions.ts'
import { extractsOf } from './extracts.ts'
import { entriesPatch, patchOf } from './patch.ts'
import { progressOf } from './plan-progress.ts'
import { record } from './record.ts'
import type { Store } from './store.ts'
import type { TrackedAgreement } from './tracked-agreements.ts'

export interface ReportOffer {
  readonly plan: RecordId
  readonly activity: EntryKey
  /** As the plan has it. */
  readonly text: string | undefined
  /** It was kept there as a paper. */
  readonly isTaken: boolean
}

/** Of an agreement that was done, with something to show; null of others, without such an activity, or once answered «No». */
export async function reportOffer(store: Store, step: Step): Promise<ReportOffer | null> {
  if (step.state !== 'done' || !step.date || !hasFiles(step)) return null
  const year = yearOf(step.date)
  const progress = await progressOf(store, year)
  const reads = progress?.plan.year === year ? progress.activities.map(({ read }) => read) : []
  const [activity] = agreementReports(reads)
  if (!progress || !activity || (await answeredOf(store, step.id)).has(activity)) return null
  const papers = await extractsOf(store, 'document')
  const isTaken = papers.some(({ content }) => content.step === step.id)
  return { plan: progress.plan.id, activity, text: reads.find(({ row }) => row.key === activity)?.row.text, isTaken }
}

export interface Giving extends Pick<ReportOffer, 'plan' | 'activity'> {
  readonly tracked: TrackedAgreement
  readonly step: Step
  readonly by: string
}

/** Keeps it as a closed paper of its mesa, with the very files of the step: nothing is sent twice. */
export async function giveToReport(store: Store, { tracked, step, plan, activity, by }: Giving): Promise<void> {
  const { mesa, agreement } = tracked
  const at = store.now()
  const rec = store.newRecordId()
  const words = {
    ...paperOfStep(step, agreement.text ?? ''),
    plan,
    activity,
    author: by,
    startedAt: at,
    state: 'draft',
  }
  const closed = { closedAt: at, closedBy: by }
  await record(
    store,
    { mesa, rec, type: 'document', patch: { ...patchOf(words), ...entriesPatch('photos', step.photos) } },
    { mesa, rec, type: 'document', op: 'close', patch: closed },
  )
}
