// All the sections at the side of a laptop, with who works here and whether all of it has arrived.
import { counts } from '../../store/counts.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { reportLinks } from '../report-links.ts'
import { PANEL } from '../panel-links.ts'
import { mesaLinks } from '../mesa-links.ts'
import { shellText as text } from '../text/shell.ts'
import { sideNavText as sideText } from '../text/side-nav.ts'
import { Brand, Frieze } from './brand.tsx'
import { Section } from './section.tsx'
import './side-nav.css'
import { WhoAndWhen } from './who-and-when.tsx'

export function SideNav() {
  const { store } = useApp()
  const waiting = useLive(() => counts(store), [store])
  return (
    <nav class="side" aria-label={text.navigation}>
      <Brand />
      <div class="side-sections">
        <Section href={links.today} icon="home" name={text.today} />
        <Section href={PANEL} icon="pie" name={sideText.panel} />
        <Section href={links.plan} icon="chart" name={sideText.plan} />
        <Section href={links.meetings} icon="people" name={sideText.meetings} />
        <Section href={links.agreements} icon="check-square" name={text.agreements} />
        <Section href={mesaLinks.all} icon="pin" name={sideText.mesas} />
        <Section
          href={links.outbox}
          icon="arrow-up"
          name={sideText.outbox}
          count={waiting && waiting.refused + waiting.conflicts}
        />
        <Section href={reportLinks.reports} icon="printer" name={sideText.reports} />
        <Section href={links.settings} icon="gear" name={sideText.settings} />
      </div>
      <Frieze />
      <WhoAndWhen />
    </nav>
  )
}
