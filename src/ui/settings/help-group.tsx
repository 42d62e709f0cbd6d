// «Ayuda» in the settings: the guides.
import { helpLinks } from '../help-links.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { helpText as text } from '../text/help.ts'
import { SettingsGroup } from './group.tsx'

export const HelpGroup = () => (
  <SettingsGroup title={text.group}>
    <Rows>
      <Row icon="page" title={text.title} detail={text.why} href={helpLinks.own} />
    </Rows>
  </SettingsGroup>
)
