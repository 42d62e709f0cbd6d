// «Instalar»: while the browser offers it.
import { Row, Rows } from '../parts/rows.tsx'
import { useInstall } from '../shell/install.ts'
import { settingsText as text } from '../text/settings.ts'
import { SettingsGroup } from './group.tsx'

export function InstallGroup() {
  const install = useInstall()
  if (!install) return null
  return (
    <SettingsGroup title={text.installTitle}>
      <Rows>
        <Row icon="download" title={text.install} detail={text.installWhy} onClick={install} />
      </Rows>
    </SettingsGroup>
  )
}
