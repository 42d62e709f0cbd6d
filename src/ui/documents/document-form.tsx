// A paper being written down: in any order, each field keeping itself, and closed when it is whole.
import { useRef, useState } from 'preact/hooks'
import { detailsOf, isSustaining, paperLacks, paperObstacles, type PaperObstacle } from '../../domain/document-rules.ts'
import { askedOf, papersOf, saysAll } from '../../domain/progress/papers-of.ts'
import { dayOf } from '../../domain/progress/evidence-of-document.ts'
import { dateOf, localDate, yearOf } from '../../domain/time.ts'
import { closeDocument, findDocument, type DocumentWords } from '../../store/documents.ts'
import { progressOf } from '../../store/plan-progress.ts'
import { useApp, useLive, useNow, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { SavedField } from '../saved-field.tsx'
import { documentLinks } from '../document-links.ts'
import { detailHints, detailLabels, documentsText as text, obstacleWords } from '../text/documents.ts'
import { DocumentFrame } from './document-frame.tsx'
import { DraftMenu } from './draft-menu.tsx'
import { PdfAdd, PdfRow } from './file-group.tsx'
import { UndoNotice, type Undo } from './form-undo.tsx'
import { KindChoice, MesaChoice } from './kind-group.tsx'
import { Pages, PagesAdd } from './pages-group.tsx'
import { PlanGroup } from './plan-group.tsx'
import { AnswersField, ApprovedField, SustainedField } from './tied-fields.tsx'
import { useWrite, type OpenDocument } from './use-document.ts'

const LONG = 2000

export function DocumentForm({ open }: { open: OpenDocument }) {
  const { store } = useApp()
  const { paper } = open
  const [offered, setOffered] = useState<Undo | null>(null)
  const today = dateOf(useNow())
  const year = yearOf(dayOf(paper) ?? today)
  const progress = useLive(() => progressOf(store, year), [store, year])
  const chosen = progress?.activities.find(({ key }) => key === paper.activity)
  const details = detailsOf(paper)
  const sustains = isSustaining(paper.kind) || paper.of !== undefined
  return (
    <DocumentFrame
      open={open}
      actions={<DraftMenu paper={paper} />}
      footer={
        <>
          <UndoNotice offered={offered} onDone={() => setOffered(null)} />
          <CloseButton open={open} saysPart={!chosen || saysAll(askedOf(chosen.read, paper.kind), paper.elements)} />
        </>
      }
    >
      {paper.replaces && (
        <p class="paper-box">
          <Icon name="sheets" />
          <span>
            {text.replaces}{' '}
            <a class="link" href={documentLinks.document(paper.replaces)}>
              {text.seeReplaced}
            </a>
          </span>
        </p>
      )}
      <fieldset class="paper-group">
        <legend>{text.what}</legend>
        <MesaChoice open={open} />
        <KindChoice open={open} fitting={chosen ? papersOf(chosen.read) : []} />
        <Line open={open} name="title" label={text.name} />
        {details.includes('number') && <Line open={open} name="number" />}
        {sustains && <SustainedField open={open} />}
      </fieldset>
      <fieldset class="paper-group">
        <legend>{text.file}</legend>
        <p class="quiet">{text.fileHint}</p>
        <PdfRow open={open} offerUndo={setOffered} />
        <Pages open={open} offerUndo={setOffered} />
        <div class="paper-actions">
          <PagesAdd open={open} />
          <PdfAdd open={open} />
        </div>
      </fieldset>
      <fieldset class="paper-group">
        <legend>{text.when}</legend>
        <Day open={open} name="date" today={today} />
        {(['presentedOn', 'stampedOn', 'publishedOn'] as const)
          .filter((name) => details.includes(name))
          .map((name) => (
            <Day key={name} open={open} name={name} today={today} />
          ))}
      </fieldset>
      {(details.includes('sender') || details.includes('addressee') || details.includes('answers')) && (
        <fieldset class="paper-group">
          <legend>{text.people}</legend>
          {details.includes('sender') && <Line open={open} name="sender" />}
          {details.includes('addressee') && <Line open={open} name="addressee" />}
          {details.includes('answers') && <AnswersField open={open} />}
        </fieldset>
      )}
      {!sustains && progress !== undefined && (
        <fieldset class="paper-group">
          <legend>{text.plan}</legend>
          <PlanGroup open={open} progress={progress} />
          {details.includes('approvedIn') && <ApprovedField open={open} />}
        </fieldset>
      )}
      <Line open={open} name="note" label={text.note} multiline />
      <p class="quiet">{text.closeMeans}</p>
    </DocumentFrame>
  )
}

interface LineProps {
  readonly open: OpenDocument
  readonly name: 'title' | 'number' | 'sender' | 'addressee' | 'note'
  readonly label?: string
  readonly multiline?: boolean
}

function Line({ open: { paper }, name, label, multiline }: LineProps) {
  const write = useWrite(paper)
  const known = name === 'title' || name === 'note' ? undefined : name
  return (
    <SavedField
      id={name}
      label={label ?? (known ? detailLabels[known] : '')}
      hint={known && detailHints[known]}
      multiline={multiline}
      maxLength={multiline ? LONG : 300}
      stored={paper[name]}
      save={(value) => write({ [name]: value || undefined } satisfies DocumentWords)}
    />
  )
}

interface DayProps {
  readonly open: OpenDocument
  readonly name: 'date' | 'presentedOn' | 'stampedOn' | 'publishedOn'
  readonly today: string
}

function Day({ open: { paper }, name, today }: DayProps) {
  const write = useWrite(paper)
  const stored = paper[name]
  return (
    <SavedField
      id={name}
      type="date"
      label={name === 'date' ? text.date : detailLabels[name]}
      hint={name === 'date' ? undefined : detailHints[name]}
      error={stored && stored > today ? text.future : undefined}
      stored={stored}
      save={(value) => write({ [name]: value ? localDate.parse(value) : undefined } satisfies DocumentWords)}
    />
  )
}

const fieldOf: Record<PaperObstacle, string> = {
  noKind: 'contenido',
  noDay: 'date',
  noMeeting: 'reunion',
  noFile: 'contenido',
}

function CloseButton({ open: { paper }, saysPart }: { open: OpenDocument; saysPart: boolean }) {
  const { store } = useApp()
  const { person } = useSession()
  const [preventing, setPreventing] = useState<readonly PaperObstacle[]>([])
  const isClosing = useRef(false)
  const now = paperObstacles(paper)
  const shown = preventing.filter((each) => now.includes(each))
  const lacks = paperLacks(paper, saysPart)
  const close = async () => {
    if (isClosing.current) return
    // A double tap closes once, and the last letter is in it.
    isClosing.current = true
    await flushAll()
    await keep(async () => {
      const latest = await findDocument(store, paper.id)
      const obstacles = latest ? paperObstacles(latest) : []
      setPreventing(obstacles)
      if (latest && obstacles.length === 0) await closeDocument(store, latest, person.name)
    })
    isClosing.current = false
  }
  const goTo = (obstacle: PaperObstacle) => (event: Event) => {
    event.preventDefault()
    const field = document.getElementById(fieldOf[obstacle])
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }
  return (
    <>
      {shown.length > 0 && (
        <div class="paper-preventing" role="alert">
          <p>
            <b>{text.preventing}</b>
          </p>
          <ul>
            {shown.map((obstacle) => (
              <li key={obstacle}>
                <a class="link" href={`#${fieldOf[obstacle]}`} onClick={goTo(obstacle)}>
                  {obstacleWords[obstacle]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {shown.length === 0 && now.length === 0 && lacks.length > 0 && <p class="quiet">{text.closable(lacks)}</p>}
      <Button kind="primary" wide onClick={() => void close()} children={text.close} />
    </>
  )
}
