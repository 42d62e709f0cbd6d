// The four sections under the thumb, on a phone.
import { links } from '../links.ts'
import { shellText as text } from '../text/shell.ts'
import { Section } from './section.tsx'

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
