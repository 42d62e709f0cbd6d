// S8 Acta: the sheet as it will be printed, the ways to take it along, and what is added to it once it is closed.
import { useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import { minutesPaper } from '../../document/minutes.ts'
import { summaryText } from '../../document/plain-text.ts'
import { isClosed } from '../../domain/meeting.ts'
import { links } from '../links.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Notice } from '../parts/notice.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { minutesText as text, minutesWords } from '../text/minutes.ts'
import { AddendumForm } from './addendum-form.tsx'
import { CopySummary, FileButton, type Outcome } from './file-buttons.tsx'
import { Sheet } from './sheet.tsx'
import { useOccasion, type FoundOccasion } from './use-occasion.ts'
import './minutes.css'

export function MinutesScreen() {
  const { params } = useRoute()
  const id = params['id'] ?? ''
  const found = useOccasion(id)
  const back = { back: links.meeting(id), backLabel: text.back }
  if (found === null) {
    return (
      <Screen title={text.title} back={links.meetings} backLabel={commonText.back}>
        <Empty title={commonText.notFound}>
          <Button href={links.today}>{commonText.goToday}</Button>
        </Empty>
      </Screen>
    )
  }
  return found ? <Acta occasion={found} /> : <Screen title={text.title} {...back} children={null} />
}

function Acta({ occasion }: { occasion: FoundOccasion }) {
  const { meeting, mayWrite } = occasion
  const [outcome, setOutcome] = useState<Outcome>(null)
  const file = { occasion, onEnd: setOutcome }
  const paper = minutesPaper(occasion, minutesWords)
  return (
    <Screen
      title={text.title}
      back={links.meeting(meeting.id)}
      backLabel={text.back}
      footer={
        <>
          <div class="minutes-outcome">
            {outcome && <Notice key={outcome.text} {...outcome} onDone={() => setOutcome(null)} />}
          </div>
          <div class="minutes-actions">
            <FileButton {...file} kind="pdf" icon="arrow-up" children={text.sharePdf} />
            <Button kind="primary" wide icon="printer" onClick={() => window.print()}>
              {text.print}
            </Button>
          </div>
        </>
      }
    >
      {!isClosed(meeting) && (
        <p class="minutes-hint">
          <Badge tone="draft" icon="pencil" children={text.draft} /> {text.draftHint}
        </p>
      )}
      <Sheet paper={paper} />
      <section class="minutes-more">
        <h2>{text.files}</h2>
        <div class="minutes-files">
          <FileButton {...file} kind="docx" icon="download" children={text.word} />
          <FileButton {...file} kind="xlsx" icon="download" children={text.attendance} />
          <FileButton {...file} kind="blank" icon="download" children={text.blank} />
          <CopySummary summary={() => summaryText(paper)} onEnd={setOutcome} />
          {isClosed(meeting) && (
            <Button wide icon="check-square" href={links.check}>
              {text.check}
            </Button>
          )}
          {isClosed(meeting) && mayWrite && <AddendumForm meeting={meeting} />}
        </div>
      </section>
    </Screen>
  )
}
