// S9 Acuerdos: what falls due, what is overdue, what was done, all of it; each leads to its own page.
import { useLocation } from 'preact-iso'
import { dateOf } from '../../domain/time.ts'
import { useNow } from '../app-context.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { Strip } from '../shell/strip.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { wordFor } from '../named-in-address.ts'
import { useKept } from '../shell/use-kept.ts'
import { agreementsText as text } from '../text/agreements.ts'
import { number } from '../text/format.ts'
import { AgreementFilters } from './agreement-filters.tsx'
import { AgreementRow } from './agreement-row.tsx'
import { AgreementsCalendar } from './agreements-calendar.tsx'
import { FILTER_NAMES, filtersIn, fits, inTab, TABS, type Filters, type TabSlug } from './chosen-agreements.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { useTracked } from './use-tracked.ts'
import './agreements.css'

const words: Record<TabSlug, { readonly name: string; readonly none: string }> = {
  '': { name: text.due, none: text.noneDue },
  vencidos: { name: text.overdue, none: text.noneOverdue },
  cumplidos: { name: text.done, none: text.noneDone },
  todos: { name: text.all, none: text.noneAtAll },
}
const PAGE = 50
const NO_FILTERS: Filters = { mesa: '', responsible: '', state: '' }

export function AgreementsScreen() {
  const { query, route } = useLocation()
  const [limit, setLimit] = useKept('limit', () => PAGE)
  const today = dateOf(useNow())
  const mesas = useMesas()
  const all = useTracked()
  const tab = TABS.find((slug) => slug === query['ver']) ?? ''
  const filters = filtersIn(query)
  const isFiltered = Object.values(filters).some(Boolean)
  const fitting = all?.filter((each) => fits(each, filters))
  const listed = fitting?.filter((each) => inTab(each, tab, today))
  // Late ones: the one that has just become so on top, as on «Hoy».
  if (tab === 'vencidos' || tab === 'cumplidos') listed?.reverse()
  const change = (next: Filters) => route(address(tab, next), true)
  return (
    <Screen title={text.title} actions={<SunButton />}>
      <Strip />
      <nav class="agreements-tabs" aria-label={text.tabs}>
        {TABS.map((slug) => (
          <a key={slug} href={address(slug, filters)} aria-current={slug === tab ? 'page' : undefined}>
            <span>{words[slug].name}</span>
            {fitting && <span>{number(fitting.filter((each) => inTab(each, slug, today)).length)}</span>}
          </a>
        ))}
      </nav>
      {all && all.length > 0 && mesas && <AgreementFilters {...{ all, mesas, filters, onChange: change }} />}
      {listed?.length === 0 && (
        <Empty title={isFiltered ? text.noneFits : words[tab].none}>
          {isFiltered && <Button onClick={() => change(NO_FILTERS)}>{text.clearFilters}</Button>}
        </Empty>
      )}
      {mesas && listed && listed.length > 0 && (
        <Rows label={words[tab].name}>
          {listed.slice(0, limit).map((each) => (
            <AgreementRow
              key={`${each.meeting}/${each.agreement.key}`}
              {...{ today, tracked: each, mesa: mesas.get(each.mesa)?.name }}
            />
          ))}
        </Rows>
      )}
      {listed && listed.length > limit && (
        <Button wide onClick={() => setLimit(limit + PAGE)}>
          {text.showMore}
        </Button>
      )}
      {mesas && fitting && fitting.length > 0 && <AgreementsCalendar tracked={fitting} mesas={mesas} />}
      {all && all.length > 0 && (
        <Button icon="printer" href={followUpLinks.ofInstitution(filters.responsible)}>
          {text.byInstitution}
        </Button>
      )}
    </Screen>
  )
}

function address(tab: TabSlug, filters: Filters): string {
  const query = new URLSearchParams()
  if (tab) query.set('ver', tab)
  for (const name of ['mesa', 'responsible', 'state'] as const) {
    const said = name === 'responsible' ? wordFor(filters[name]) : filters[name]
    if (said) query.set(FILTER_NAMES[name], said)
  }
  const all = query.toString()
  return all ? `${links.agreements}?${all}` : links.agreements
}
