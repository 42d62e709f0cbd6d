// «Guías»: how the notebook is used, read with no signal. The promoter has her own, the office both.
import { useRoute } from 'preact-iso'
import forOffice from '../../../docs/guia-secretaria.md?raw'
import forPromoter from '../../../docs/guia-promotora.md?raw'
import { useSession } from '../app-context.ts'
import { helpLinks } from '../help-links.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { helpText as text } from '../text/help.ts'
import { Guide } from './guide.tsx'
import './help.css'

const OFFICE = 'secretaria'

export function HelpScreen() {
  const isOfOffice = useRoute().params['guide'] === OFFICE
  const { person } = useSession()
  const which = [
    [helpLinks.own, text.promoter, !isOfOffice],
    [helpLinks.office, text.office, isOfOffice],
  ] as const
  return (
    <Screen
      title={text.title}
      subtitle={isOfOffice ? text.office : text.promoter}
      back={links.settings}
      backLabel={commonText.back}
      actions={<SunButton />}
    >
      {person.role !== 'promoter' && (
        <nav class="guide-which" aria-label={text.which}>
          {which.map(([href, label, isThis]) => (
            <a key={href} href={href} aria-current={isThis ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <Guide key={String(isOfOffice)} markdown={isOfOffice ? forOffice : forPromoter} />
      <div class="guide-unprinted">
        <Button icon="printer" onClick={() => print()}>
          {text.print}
        </Button>
      </div>
    </Screen>
  )
}
