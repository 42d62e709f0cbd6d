// S16 «Registro de accesos»: who did what, when, and about whom; the newest first, a page at a time, to be printed.
import { mesaId } from '../../domain/id.ts'
import { isOffice } from '../../domain/office.ts'
import { dateOf } from '../../domain/time.ts'
import type { DeedPage, ToldDeed } from '../../sync/deeds.ts'
import { useSession } from '../app-context.ts'
import { useMesas } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { nameOf } from './mesa-names.ts'
import { peopleLinks } from '../people-links.ts'
import { NotFound } from '../shell/not-found.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { deedsText as text } from '../text/deeds.ts'
import { neighbours } from './deed-pages.ts'
import { detailOf, didOf, whoOf, type Names } from './deed-sentence.ts'
import { useDeeds } from './use-deeds.ts'
import './deeds.css'

export function DeedsScreen() {
  const { person } = useSession()
  const mesas = useMesas()
  const { page, names: known, ask } = useDeeds()
  if (!isOffice(person.role)) return <NotFound />
  if (!mesas) return null
  const mesa = (id: string) => {
    const parsed = mesaId.safeParse(id)
    return parsed.success ? nameOf(parsed.data, person.region, mesas) : id
  }
  const names = { ...known, mesa }
  return (
    <Screen
      title={text.title}
      subtitle={page && page.deeds.length > 0 && text.range(page.after + 1, page.after + page.deeds.length, page.total)}
      back={peopleLinks.all}
      backLabel={commonText.back}
      actions={<SunButton />}
    >
      <p class="quiet deeds-unprinted">{text.why}</p>
      {page === null && (
        <Empty title={text.needsSignal} detail={text.needsSignalDetail}>
          <Button onClick={() => ask(null)}>{text.again}</Button>
        </Empty>
      )}
      {page?.deeds.length === 0 && <Empty title={text.none} />}
      {page && page.deeds.length > 0 && (
        <>
          <h2 class="deeds-printed">{text.title}</h2>
          {byDay(page.deeds).map(([day, deeds]) => (
            <Day key={day} deeds={deeds} names={names} />
          ))}
          <Pages page={page} ask={ask} />
        </>
      )}
    </Screen>
  )
}

/** The newest day first, and in it the newest deed. */
function byDay(deeds: readonly ToldDeed[]): [string, ToldDeed[]][] {
  const days = new Map<string, ToldDeed[]>()
  for (const deed of [...deeds].reverse()) {
    const day = dateOf(deed.at)
    days.set(day, [...(days.get(day) ?? []), deed])
  }
  return [...days]
}

function Day({ deeds, names }: { readonly deeds: readonly ToldDeed[]; readonly names: Names }) {
  return (
    <section class="card deeds-day">
      <h2>{text.day(deeds[0]?.at ?? 0)}</h2>
      <ul>
        {deeds.map((deed, at) => (
          <li key={at}>
            <span class="deeds-hour">{text.hour(deed.at)}</span>
            <span>
              <b>{whoOf(deed, names)}</b> {didOf(deed, names)}
              {deed.detail !== '' && <span class="quiet deeds-detail">{detailOf(deed, names)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Pages({ page: { after, total, deeds }, ask }: { page: DeedPage; ask: (after: number | null) => void }) {
  const { older, newer } = neighbours({ after, total, count: deeds.length })
  return (
    <nav class="deeds-pages deeds-unprinted" aria-label={text.pages}>
      {older !== undefined && <Button onClick={() => ask(older)}>{text.older}</Button>}
      {newer !== undefined && <Button onClick={() => ask(newer)}>{text.newer}</Button>}
      <Button icon="printer" onClick={() => window.print()}>
        {text.print}
      </Button>
    </nav>
  )
}
