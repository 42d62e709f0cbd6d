// What a paper says, in the order it was asked; only what it has.
import type { ComponentChildren } from 'preact'
import { askedOf } from '../../domain/progress/papers-of.ts'
import { dayOf } from '../../domain/progress/evidence-of-document.ts'
import { dateOf, yearOf } from '../../domain/time.ts'
import { closedMeetings } from '../../store/closed-meetings.ts'
import { findDocument, type StoredDocument } from '../../store/documents.ts'
import { progressOf } from '../../store/plan-progress.ts'
import { useApp, useLive } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { detailLabels, documentsText as text, paperTitle } from '../text/documents.ts'
import { plainDate } from '../text/format.ts'
import { planText } from '../text/plan.ts'
import { meetingLine } from './tied-fields.tsx'

const DAYS = ['presentedOn', 'stampedOn', 'publishedOn'] as const
const LINES = ['number', 'sender', 'addressee'] as const

export function DocumentFacts({ paper }: { paper: StoredDocument }) {
  return (
    <dl class="paper-facts">
      <Fact name={text.name}>{paper.title}</Fact>
      {LINES.map((name) => (
        <Fact key={name} name={detailLabels[name]} children={paper[name]} />
      ))}
      <Fact name={text.date}>{paper.date && plainDate(paper.date)}</Fact>
      {DAYS.map((name) => (
        <Fact key={name} name={detailLabels[name]} children={paper[name] && plainDate(paper[name])} />
      ))}
      <Tied paper={paper} />
      <Fact name={text.note}>{paper.note}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The records it is tied to, each as a way to it. */
function Tied({ paper }: { paper: StoredDocument }) {
  const { store } = useApp()
  const mesas = useMesas()
  const year = yearOf(dayOf(paper) ?? dateOf(store.now()))
  const found = useLive(async () => {
    const progress = await progressOf(store, year)
    // One that became one with another counts there.
    const counts = paper.activity && (progress?.merged.get(paper.activity) ?? paper.activity)
    const activity = progress?.activities.find(({ key }) => key === counts)
    const meetings = await closedMeetings(store)
    const answered = paper.answers ? await findDocument(store, paper.answers) : null
    const approved = meetings.find(({ id }) => id === paper.approvedIn)
    return { activity, answered, approved, sustained: meetings.find(({ id }) => id === paper.of) }
  }, [store, year, paper])
  if (!found || !mesas) return null
  const { activity, answered, approved, sustained } = found
  const agreement = approved?.agreements.find(({ key }) => key === paper.agreement)
  return (
    <>
      <Fact name={text.answers}>
        {answered && (
          <a class="link" href={documentLinks.document(answered.id)}>
            {paperTitle(answered)}
          </a>
        )}
      </Fact>
      <Fact name={text.of}>
        {sustained && (
          <a class="link" href={links.meeting(sustained.id)}>
            {meetingLine(sustained, mesas)}
          </a>
        )}
      </Fact>
      <Fact name={text.activityField}>
        {activity && (
          <>
            <a class="link" href={links.activity(activity.key)}>
              {planText.activity(activity.read.row.order)}
            </a>
            <span class="paper-words">{activity.read.row.text}</span>
          </>
        )}
      </Fact>
      {activity &&
        askedOf(activity.read, paper.kind).map(({ by, parts }) => {
          const { elements = [] } = paper
          const named = parts === 'name' ? elements[0] : parts.find(({ key }) => elements.includes(key))?.name
          return <Fact key={by} name={text.asked[by]} children={named} />
        })}
      <Fact name={text.approvedIn}>
        {approved && (
          <>
            <a class="link" href={links.minutes(approved.id)}>
              {meetingLine(approved, mesas)}
            </a>
            {agreement && (
              <span class="paper-words">{text.agreementNumber(agreement.number, agreement.text ?? '')}</span>
            )}
          </>
        )}
      </Fact>
    </>
  )
}
