// «Reuniones»: all of them, newest first, each with how far its acta is and how far it has travelled.
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { mesaId, type MesaId } from '../../domain/id.ts'
import { spaceOf } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { Empty } from '../parts/empty.tsx'
import { TextField } from '../parts/field.tsx'
import { Screen } from '../parts/screen.tsx'
import { Strip } from '../shell/strip.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { useIsWide } from '../shell/use-is-wide.ts'
import { useKept, useKeptWords } from '../shell/use-kept.ts'
import { commonText } from '../text/common.ts'
import { meetingsText } from '../text/meetings.ts'
import { searchText } from '../text/search.ts'
import { AlsoFound } from './also-found.tsx'
import { meetingsPage, type MeetingsPage, type Which } from './listed-meetings.ts'
import { spanIn } from './span.ts'
import { MeetingsCalendar } from './meetings-calendar.tsx'
import { MeetingsList } from './meetings-list.tsx'
import { MeetingsTable } from './meetings-table.tsx'
import './meetings.css'
import { TwinBoxes } from './twin-boxes.tsx'
import { UndoNotice } from './undo-notice.tsx'

const PAGE = 50
const SEARCH = 'buscar-reuniones'
/** Chip of all mesas: no mesa has such a name. */
const EVERY = ' '

export function MeetingsScreen() {
  const { store } = useApp()
  const [words, setWords] = useKeptWords()
  const { query } = useLocation()
  const [which, setWhich] = useKept<Which>('which', () => (query['ver'] === 'cerradas' ? 'closed' : 'all'))
  const [mesa, setMesa] = useKept<MesaId | null>('mesa', () => mesaId.safeParse(query['mesa']).data ?? null)
  const [span, setSpan] = useKept('span', () => spanIn(query))
  const [limit, setLimit] = useKept('limit', () => PAGE)
  const page = useLive(
    () => meetingsPage(store, { words, which, mesa, span, limit }),
    [store, words, which, mesa, span, limit],
  )
  const isWide = useIsWide()
  useSlashKey(isWide)
  const clear = () => {
    setWords('')
    setWhich('all')
    setMesa(null)
    setSpan(null)
  }
  const newMeeting = (
    <Button kind="primary" wide={!isWide} icon="plus" href={links.newMeeting} children={commonText.newMeeting} />
  )
  return (
    <Screen
      title={meetingsText.title}
      wide
      actions={isWide ? newMeeting : <SunButton />}
      footer={
        !isWide && (
          <>
            <UndoNotice />
            {newMeeting}
          </>
        )
      }
    >
      <Strip />
      {isWide && <UndoNotice />}
      {!words && <TwinBoxes />}
      <div class="meetings-filters">
        <TextField id={SEARCH} type="search" label={meetingsText.search} value={words} onInput={setWords} />
        <Choices
          label={meetingsText.filter}
          hideLabel
          options={[
            { value: 'all', label: meetingsText.all },
            { value: 'open', label: meetingsText.open },
            { value: 'closed', label: meetingsText.closed },
          ]}
          value={which}
          onChoose={setWhich}
        />
        {page && page.mesas.length > 1 && (
          <Choices
            label={meetingsText.byMesa}
            hideLabel
            options={[
              { value: EVERY, label: meetingsText.everyMesa },
              ...page.mesas.map((each) => ({ value: spaceOf(each) as string, label: each.name ?? each.id })),
            ]}
            value={mesa ?? EVERY}
            onChoose={(value) => setMesa(page.mesas.map(spaceOf).find((space) => space === value) ?? null)}
          />
        )}
        {span && (
          <Button icon="close" onClick={() => setSpan(null)} children={meetingsText.span(span.year, span.quarter)} />
        )}
      </div>
      {words.trim() !== '' && <AlsoFound words={words} onSearch={setWords} />}
      {words.trim() !== '' && page && page.listed.length > 0 && <h2 class="meetings-found">{searchText.meetings}</h2>}
      {page && <Found page={page} isWide={isWide} />}
      {page?.listed.length === 0 && (words || which !== 'all' || mesa !== null || span) && (
        <Empty title={meetingsText.noResult(words)}>
          <Button onClick={clear}>{meetingsText.clearFilters}</Button>
        </Empty>
      )}
      {page?.listed.length === 0 && !words && which === 'all' && mesa === null && !span && (
        <Empty title={meetingsText.none} />
      )}
      {page?.hasMore && (
        <Button wide onClick={() => setLimit(limit + PAGE)}>
          {meetingsText.showMore}
        </Button>
      )}
      {page && page.listed.length > 0 && <MeetingsCalendar />}
    </Screen>
  )
}

function Found({ page, isWide }: { page: MeetingsPage; isWide: boolean }) {
  if (page.listed.length === 0) return null
  return isWide ? <MeetingsTable listed={page.listed} /> : <MeetingsList listed={page.listed} />
}

/** `/` goes to the search, as on most pages one searches with a keyboard. */
function useSlashKey(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== '/' || isTyping) return
      event.preventDefault()
      document.getElementById(SEARCH)?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isOn])
}
