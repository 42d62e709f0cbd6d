// S13 «Ajustes»: who uses this device, how it looks, and which version it is.
import { useEffect, useState } from 'preact/hooks'
import { useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { mesaLinks } from '../mesa-links.ts'
import { useMesas } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { Facts } from '../parts/facts.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { deviceName } from '../shell/device-name.ts'
import { useInstall } from '../shell/install.ts'
import { changeLook, useLook, type Look } from '../shell/theme.ts'
import { commonText } from '../text/common.ts'
import { settingsText as text } from '../text/settings.ts'
import { deviceText } from '../text/device.ts'
import { SendingGroup } from './sending-group.tsx'
import { CopyGroup } from './copy-group.tsx'
import './settings.css'

/** Put here by the build. */
declare const __APP_VERSION__: string

export function SettingsScreen() {
  const install = useInstall()
  return (
    <Screen title={text.title} back={links.today} backLabel={commonText.back}>
      <Account />
      <LookOfScreen />
      <SendingGroup />
      <CopyGroup />
      {install && (
        <section class="settings-group">
          <h2>{text.installTitle}</h2>
          <Rows>
            <Row icon="download" title={text.install} detail={text.installWhy} onClick={install} />
          </Rows>
        </section>
      )}
      <section class="settings-group">
        <h2>{text.mesasTitle}</h2>
        <Rows>
          <Row icon="pin" title={text.mesas} detail={text.mesasWhy} href={mesaLinks.all} />
        </Rows>
      </section>
      <section class="settings-group">
        <h2>{text.papersTitle}</h2>
        <Rows>
          <Row icon="check-square" title={text.check} detail={text.checkWhy} href={links.check} />
        </Rows>
      </section>
      <section class="settings-group">
        <h2>{text.aboutTitle}</h2>
        <Facts facts={[[text.version, `${commonText.brand} ${__APP_VERSION__}`]]} />
      </section>
    </Screen>
  )
}

function Account() {
  const { person } = useSession()
  const mesas = useMesas()
  const [device, setDevice] = useState<string>()
  useEffect(() => void deviceName().then(setDevice), [])
  return (
    <section class="settings-group">
      <h2>{text.accountTitle}</h2>
      <Facts
        facts={[
          [text.name, person.name],
          [text.mesa, person.mesa && mesas?.get(person.mesa)?.name],
          [text.role, deviceText.roles[person.role]],
          [text.device, device],
        ]}
      />
      <Button href={links.enter}>{text.otherPerson}</Button>
    </section>
  )
}

const THEMES = ['paper', 'night', 'sun', 'automatic'] as const
const LETTERS = ['normal', 'large', 'huge'] as const
/** Sol lies over the other three, which wait under it. */
const asLook = (theme: (typeof THEMES)[number]): Partial<Look> =>
  theme === 'sun' ? { sun: true } : { sun: false, theme }

function LookOfScreen() {
  const { theme, sun, letter } = useLook()
  return (
    <section class="settings-group">
      <h2>{text.screenTitle}</h2>
      <Choices
        label={text.theme}
        options={THEMES.map((value) => ({ value, label: text.themes[value] }))}
        value={sun ? 'sun' : theme}
        onChoose={(chosen) => changeLook(asLook(chosen))}
      />
      <Choices
        label={text.letter}
        options={LETTERS.map((value) => ({ value, label: text.letters[value] }))}
        value={letter}
        onChoose={(chosen) => changeLook({ letter: chosen })}
      />
    </section>
  )
}
