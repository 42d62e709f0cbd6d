// The records a paper is tied to: the meeting that approved it or that it sustains, and the oficio it answers.
import type { MesaId, RecordId } from '../../domain/id.ts'
import { closedMeetings, likelyMeetings, type ClosedMeeting } from '../../store/closed-meetings.ts'
import { listedDocuments } from '../../store/document-list.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { useMesas, type MesaNames } from '../mesas.ts'
import { documentsText as text, paperTitle } from '../text/documents.ts'
import { plainDate } from '../text/format.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { SelectField } from './select-field.tsx'
import { useWrite, type OpenDocument } from './use-document.ts'

export const meetingLine = ({ mesa, kind, date, number }: ClosedMeeting, mesas: MesaNames): string => {
  const of = mesas.get(mesa)
  const acta = number ? text.acta(number) : ''
  return [plainDate(date), meetingTitle(kind, of?.level), of?.name, acta].filter(Boolean).join(' · ')
}

/** Undefined while they are read. */
function useMeetings(mesa: MesaId | null, named: RecordId | undefined): readonly ClosedMeeting[] | undefined {
  const { store } = useApp()
  return useLive(async () => likelyMeetings(await closedMeetings(store), mesa, named), [store, mesa, named])
}

/** Of any mesa: what a provincial committee writes, the regional one may approve. */
export function ApprovedField({ open: { paper } }: { open: OpenDocument }) {
  const write = useWrite(paper)
  const mesas = useMesas()
  const meetings = useMeetings(null, paper.approvedIn)
  if (!mesas || !meetings) return null
  const chosen = meetings.find(({ id }) => id === paper.approvedIn)
  const choose = (value: string | undefined) => {
    const approvedIn = meetings.find(({ id }) => id === value)?.id
    void keep(() => write({ approvedIn, agreement: undefined }))
  }
  const take = (value: string | undefined) => {
    const agreement = chosen?.agreements.find(({ key }) => key === value)?.key
    void keep(() => write({ agreement }))
  }
  return (
    <>
      <SelectField
        id="aprobado"
        label={text.approvedIn}
        value={paper.approvedIn}
        none={text.noApproval}
        onChoose={choose}
      >
        {meetings.map((each) => (
          <option key={each.id} value={each.id}>
            {meetingLine(each, mesas)}
          </option>
        ))}
      </SelectField>
      {chosen && chosen.agreements.length > 0 && (
        <SelectField
          id="acuerdo"
          label={text.agreement}
          value={paper.agreement}
          none={text.noAgreement}
          onChoose={take}
        >
          {chosen.agreements.map(({ key, number, text: words = '' }) => (
            <option key={key} value={key}>
              {text.agreementNumber(number, words)}
            </option>
          ))}
        </SelectField>
      )}
    </>
  )
}

/** Of its own mesa: the acta and what proves it are judged together. */
export function SustainedField({ open: { paper } }: { open: OpenDocument }) {
  const write = useWrite(paper)
  const mesas = useMesas()
  const meetings = useMeetings(paper.mesa, paper.of)
  if (!mesas || !meetings) return null
  const choose = (value: string | undefined) =>
    void keep(() => write({ of: meetings.find(({ id }) => id === value)?.id }))
  return (
    <SelectField id="reunion" label={text.of} value={paper.of} none={text.noMeeting} onChoose={choose}>
      {meetings.map((each) => (
        <option key={each.id} value={each.id}>
          {meetingLine(each, mesas)}
        </option>
      ))}
    </SelectField>
  )
}

export function AnswersField({ open: { paper } }: { open: OpenDocument }) {
  const { store } = useApp()
  const write = useWrite(paper)
  const all = useLive(() => listedDocuments(store), [store])
  if (!all) return null
  const letters = all.filter(({ id, paper: { kind } }) => kind === 'letter' || id === paper.answers)
  const choose = (value: string | undefined) =>
    void keep(() => write({ answers: letters.find(({ id }) => id === value)?.id }))
  return (
    <SelectField id="pedido" label={text.answers} value={paper.answers} none={text.noAnswer} onChoose={choose}>
      {letters.map(({ id, day, paper: letter }) => (
        <option key={id} value={id}>
          {[day && plainDate(day), paperTitle(letter)].filter(Boolean).join(' · ')}
        </option>
      ))}
    </SelectField>
  )
}
