// «Documentos»: all of them, found by their words, by mesa, by year and by the activity they serve.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { entryKey, type MesaId } from '../../domain/id.ts'
import { isClosedPaper } from '../../domain/document-rules.ts'
import { dateOf, yearOf } from '../../domain/time.ts'
import { documentsFitting, listedDocuments, type ListedDocument } from '../../store/document-list.ts'
import { planFor } from '../../store/plans.ts'
import { useApp, useLive, useNow } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { links } from '../links.ts'
import { useMesas, type MesaNames } from '../mesas.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { Empty } from '../parts/empty.tsx'
import { TextField } from '../parts/field.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { SendBadge } from '../shell/send-badge.tsx'
import { Strip } from '../shell/strip.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { useKept, useKeptWords } from '../shell/use-kept.ts'
import { commonText } from '../text/common.ts'
import { documentsText as text, paperTitle } from '../text/documents.ts'
import { plainDate } from '../text/format.ts'
import { paperNames } from '../text/progress.ts'
import { WorkBadge } from './document-frame.tsx'
import { takeOffered } from './draft-menu.tsx'
import { UndoNotice } from './form-undo.tsx'
import './documents.css'

const PAGE = 50
/** Chip of all: no mesa and no year has such a name. */
const EVERY = ' '

export function DocumentsScreen() {
  const { store } = useApp()
  const { query, route } = useLocation()
  const mesas = useMesas()
  const [words, setWords] = useKeptWords()
  const [mesa, setMesa] = useKept<MesaId | null>('mesa', () => null)
  const [year, setYear] = useKept<number | null>('year', () => null)
  const [limit, setLimit] = useKept('limit', () => PAGE)
  const [offered, setOffered] = useState(takeOffered)
  const now = yearOf(dateOf(useNow()))
  const asked = entryKey.safeParse(query['actividad'])
  const activity = asked.success ? asked.data : null
  const all = useLive(() => listedDocuments(store), [store])
  const plan = useLive(() => planFor(store, now), [store, now])
  if (!all || !mesas || plan === undefined) return null
  const orderOf = (key: string | undefined) => plan?.activities.find((each) => each.key === key)?.order
  const fitting = documentsFitting(all, { words, mesa, year, activity }, ({ kind }) => (kind ? paperNames[kind] : ''))
  const inMesas = [...mesas].filter(([space]) => all.some((each) => each.mesa === space))
  const years = [...new Set(all.map((each) => each.year))].sort((a, b) => b - a)
  const clear = () => {
    setWords('')
    setMesa(null)
    setYear(null)
    if (activity) route(documentLinks.all, true)
  }
  return (
    <Screen
      title={text.title}
      back={activity ? links.activity(activity) : links.plan}
      backLabel={commonText.back}
      actions={<SunButton />}
      footer={
        <>
          <UndoNotice offered={offered} onDone={() => setOffered(null)} />
          <Button
            kind="primary"
            wide
            icon="plus"
            href={activity ? documentLinks.newFor(activity) : documentLinks.new}
            children={text.add}
          />
        </>
      }
    >
      <Strip />
      {all.length > 0 && (
        <div class="paper-filters">
          <TextField id="buscar-documentos" type="search" label={text.search} value={words} onInput={setWords} />
          {inMesas.length > 1 && (
            <Choices
              label={text.byMesa}
              hideLabel
              options={[
                { value: EVERY, label: text.everyMesa },
                ...inMesas.map(([space, each]) => ({ value: space as string, label: each.name ?? space })),
              ]}
              value={mesa ?? EVERY}
              onChoose={(value) => setMesa(inMesas.find(([space]) => space === value)?.[0] ?? null)}
            />
          )}
          {years.length > 1 && (
            <Choices
              label={text.byYear}
              hideLabel
              options={[
                { value: EVERY, label: text.everyYear },
                ...years.map((each) => ({ value: String(each), label: String(each) })),
              ]}
              value={year === null ? EVERY : String(year)}
              onChoose={(value) => setYear(years.find((each) => String(each) === value) ?? null)}
            />
          )}
        </div>
      )}
      {activity && (
        <p class="paper-only">
          <span>{text.ofActivity(orderOf(activity))}</span>
          <a class="link" href={documentLinks.all}>
            {text.seeAll}
          </a>
        </p>
      )}
      {all.length === 0 && <Empty title={text.none} detail={text.noneDetail} />}
      {all.length > 0 && fitting.length === 0 && (
        <Empty title={text.noResult}>
          <Button onClick={clear} children={text.clear} />
        </Empty>
      )}
      {fitting.length > 0 && (
        <Rows label={text.title}>
          {fitting.slice(0, limit).map((each) => (
            <DocumentRow key={each.id} listed={each} mesas={mesas} order={orderOf(each.paper.activity)} />
          ))}
        </Rows>
      )}
      {fitting.length > limit && <Button wide onClick={() => setLimit(limit + PAGE)} children={text.showMore} />}
    </Screen>
  )
}

interface DocumentRowProps {
  readonly listed: ListedDocument
  readonly mesas: MesaNames
  /** Of its activity in the plan. */
  readonly order: number | undefined
}

function DocumentRow({ listed, mesas, order }: DocumentRowProps) {
  const { id, mesa, paper, day, isReplaced, transport } = listed
  const facts = [day ? plainDate(day) : text.noDay, mesas.get(mesa)?.name, order && text.activity(order)]
  return (
    <Row
      href={documentLinks.document(id)}
      icon="page"
      title={paperTitle(paper)}
      detail={
        <>
          <span class="paper-line">{facts.filter(Boolean).join(' · ')}</span>
          <span class="paper-badges">
            <WorkBadge isClosed={isClosedPaper(paper)} />
            {isReplaced && <Badge tone="quiet" icon="sheets" children={text.replaced} />}
            <SendBadge state={transport} />
          </span>
        </>
      }
    />
  )
}
