// S13 «Ajustes»: a group after the other, each in a file of its own.
import { links } from '../links.ts'
import { mesaLinks } from '../mesa-links.ts'
import { Facts } from '../parts/facts.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { settingsText as text } from '../text/settings.ts'
import { AccountGroup } from './account-group.tsx'
import { SettingsGroup } from './group.tsx'
import { CopyGroup } from './copy-group.tsx'
import { HelpGroup } from './help-group.tsx'
import { InstallGroup } from './install-group.tsx'
import { LanguageGroup } from './language-group.tsx'
import { LeaveGroup } from './leave-group.tsx'
import { LockGroup } from './lock-group.tsx'
import { LookGroup } from './look-group.tsx'
import { ReadyGroup } from './ready-group.tsx'
import { SendingGroup } from './sending-group.tsx'
import { SpaceGroup } from './space-group.tsx'

/** Put here by the build. */
declare const __APP_VERSION__: string

export const SettingsScreen = () => (
  <Screen title={text.title} back={links.today} backLabel={commonText.back}>
    <AccountGroup />
    <LookGroup />
    <LockGroup />
    <SpaceGroup />
    <ReadyGroup />
    <SendingGroup />
    <CopyGroup />
    <LanguageGroup />
    <InstallGroup />
    <SettingsGroup title={text.mesasTitle}>
      <Rows>
        <Row icon="pin" title={text.mesas} detail={text.mesasWhy} href={mesaLinks.all} />
      </Rows>
    </SettingsGroup>
    <SettingsGroup title={text.papersTitle}>
      <Rows>
        <Row icon="check-square" title={text.check} detail={text.checkWhy} href={links.check} />
      </Rows>
    </SettingsGroup>
    <HelpGroup />
    <SettingsGroup title={text.aboutTitle}>
      <Facts facts={[[text.version, `${commonText.brand} ${__APP_VERSION__}`]]} />
    </SettingsGroup>
    <LeaveGroup />
  </Screen>
)
