// Where one can go: four sections under the thumb on a phone, all of them at the side on a laptop.
import { useLocation } from 'preact-iso'
import { counts } from '../../store/counts.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { shellText as text } from '../text/shell.ts'
import { Brand, Frieze } from './brand.tsx'
import { WhoAndWhen } from './who-and-when.tsx'

interface SectionProps {
  readonly href: string
  readonly icon: IconName
  readonly name: string
  readonly count?: number | undefined
}

function Section({ href, icon, name, count = 0 }: SectionProps) {
  const { path } = useLocation()
  const isHere = path === href || path.startsWith(`${href}/`)
  return (
    <a class="section" href={href} aria-current={isHere ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{name}</span>
      {count > 0 && (
        <span class="section-count">
          <span aria-hidden="true">{count}</span>
          <span class="only-read">{text.toReview(count)}</span>
        </span>
      )}
    </a>
  )
}

export function BottomNav() {
  return (
    <nav class="bottom-nav" aria-label={text.navigation}>
      <Section href={links.today} icon="home" name={text.today} />
      <Section href={links.meetings} icon="people" name={text.meetings} />
      <Section href={links.agreements} icon="check-square" name={text.agreements} />
      <Section href={links.plan} icon="chart" name={text.plan} />
    </nav>
  )
}

export function SideNav() {
  const { store } = useApp()
  const waiting = useLive(() => counts(store), [store])
  return (
    <div class="side">
      <Brand />
      <nav aria-label={text.navigation}>
        <Section href={links.today} icon="home" name={text.today} />
        <Section href={links.plan} icon="chart" name={text.planLong} />
        <Section href={links.meetings} icon="people" name={text.meetingsAndMinutes} />
        <Section href={links.agreements} icon="check-square" name={text.agreements} />
        <Section href={links.outbox} icon="arrow-up" name={text.outbox} count={waiting && waiting.refused + waiting.conflicts} />
        <Section href={links.settings} icon="gear" name={text.settings} />
      </nav>
      <Frieze />
      <WhoAndWhen />
    </div>
  )
}
