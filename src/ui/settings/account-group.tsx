// «Mi cuenta»: who uses this device, and how the device is called.
import { useEffect, useState } from 'preact/hooks'
import { useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Facts } from '../parts/facts.tsx'
import { deviceName } from '../shell/device-name.ts'
import { deviceText } from '../text/device.ts'
import { settingsText as text } from '../text/settings.ts'
import { SettingsGroup } from './group.tsx'

export function AccountGroup() {
  const { person } = useSession()
  const mesas = useMesas()
  const [device, setDevice] = useState<string>()
  useEffect(() => void deviceName().then(setDevice), [])
  return (
    <SettingsGroup title={text.accountTitle}>
      <Facts
        facts={[
          [text.name, person.name],
          [text.mesa, person.mesa && mesas?.get(person.mesa)?.name],
          [text.role, deviceText.roles[person.role]],
          [text.device, device],
        ]}
      />
      <Button href={links.enter}>{text.otherPerson}</Button>
    </SettingsGroup>
  )
}
