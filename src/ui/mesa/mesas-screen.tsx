// S16 Mesas: each with whether it is active, whether it sends, and what it has.
import type { MesaOverview } from '../../store/mesa-overviews.ts'
import type { LocalDate } from '../../domain/time.ts'
import { useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { useIsWide } from '../shell/use-is-wide.ts'
import { peopleLinks } from '../people-links.ts'
import { commonText } from '../text/common.ts'
import { mesasText as text } from '../text/mesas.ts'
import { peopleText } from '../text/people.ts'
import { mesaLinks } from '../mesa-links.ts'
import './mesa.css'
import { ActiveBadge, SilenceLine } from './mesa-state.tsx'
import { useOverviews } from './use-overviews.ts'

export function MesasScreen() {
  const { person } = useSession()
  const { today, all } = useOverviews()
  // On the laptop it is a section of its own; on the phone one comes from «Ajustes».
  const back = useIsWide() ? {} : { back: links.settings, backLabel: commonText.back }
  const active = all?.filter(({ isActive }) => isActive).length ?? 0
  return (
    <Screen title={text.title} subtitle={all && text.count(active, all.length)} {...back} actions={<SunButton />}>
      {person.role !== 'promoter' && <Button href={peopleLinks.all} icon="people" children={peopleText.open} />}
      {all?.length === 0 && <Empty title={text.none} detail={text.noneDetail} />}
      {all && all.length > 0 && (
        <Rows label={text.title}>
          {all.map((each) => (
            <MesaRow key={each.mesa.id} overview={each} today={today} />
          ))}
        </Rows>
      )}
    </Screen>
  )
}

function MesaRow({ overview, today }: { overview: MesaOverview; today: LocalDate }) {
  const { mesa, people, meetings, late, isActive, silence } = overview
  const name = mesa.name ?? mesa.id
  const counts = [text.people(people), text.meetings(meetings.length), late > 0 && text.late(late)]
  return (
    <Row
      href={mesaLinks.one(mesa.id)}
      title={name}
      detail={
        <>
          <span>{text.committee(mesa.level)}</span>
          <span class="mesa-line">
            <ActiveBadge isActive={isActive} />
            <SilenceLine silence={silence} name={name} today={today} />
          </span>
          <span class="mesa-line">{counts.filter(Boolean).join(' · ')}</span>
        </>
      }
    />
  )
}
