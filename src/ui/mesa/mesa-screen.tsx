// One mesa: how it stands, its committee, its meetings and what it still has to fulfil.
import { useRoute } from 'preact-iso'
import type { LocalDate } from '../../domain/time.ts'
import type { MesaOverview } from '../../store/mesa-overviews.ts'
import { useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { plainDate } from '../text/format.ts'
import { lostPhoneText } from '../text/lost-phone.ts'
import { mesasText as text } from '../text/mesas.ts'
import { CommitteePart } from './committee-part.tsx'
import { AgreementsPart, MeetingsPart } from './work-parts.tsx'
import { mesaLinks } from '../mesa-links.ts'
import './mesa.css'
import { ActiveBadge, SilenceLine } from './mesa-state.tsx'
import { useOverviews } from './use-overviews.ts'

export function MesaScreen() {
  const id = useRoute().params['mesa'] ?? ''
  const { person } = useSession()
  const { today, all } = useOverviews()
  const overview = all?.find(({ mesa }) => mesa.id === id)
  if (!all) return null
  if (!overview) return <NotFound />
  const { mesa } = overview
  const isOffice = person.role === 'secretariat' || person.role === 'administrator'
  return (
    <Screen
      title={mesa.name ?? mesa.id}
      subtitle={text.committee(mesa.level)}
      back={mesaLinks.all}
      backLabel={commonText.back}
      actions={<SunButton />}
      wide
    >
      <SaveLine />
      <div class="mesa-parts">
        <div>
          <CommitteePart key={mesa.id} overview={overview} today={today} />
        </div>
        <div>
          <StatePart overview={overview} today={today} />
          <AgreementsPart overview={overview} today={today} />
          <MeetingsPart overview={overview} />
          {isOffice && <Button href={mesaLinks.devices(mesa.id)} children={lostPhoneText.open} />}
        </div>
      </div>
    </Screen>
  )
}

function StatePart({ overview, today }: { overview: MesaOverview; today: LocalDate }) {
  const { mesa, isActive, silence, activation, installed } = overview
  return (
    <section class="mesa-part">
      <h2>{text.stateTitle}</h2>
      <p class="mesa-line">
        <ActiveBadge isActive={isActive} />
        <SilenceLine silence={silence} name={mesa.name ?? mesa.id} today={today} />
      </p>
      {activation && (
        <p class="quiet">
          {activation.verdict === 'validated' ? text.activatedOn(activation.date) : text.heldOn(activation.date)}
        </p>
      )}
      {!isActive && !activation && <p class="quiet">{text.notActivated}</p>}
      {(activation ?? installed) && (
        <Rows label={text.stateTitle}>
          {activation && (
            <Row
              icon="page"
              href={links.meeting(activation.id)}
              title={text.activation[activation.verdict]}
              detail={plainDate(activation.date)}
            />
          )}
          {installed && (
            <Row
              icon="people"
              href={links.meeting(installed.id)}
              title={text.installed}
              detail={installed.content.date && plainDate(installed.content.date)}
            />
          )}
        </Rows>
      )}
    </section>
  )
}
