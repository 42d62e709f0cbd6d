// «Idioma»: which languages there are here, and which are still to come.
import { Facts } from '../parts/facts.tsx'
import { languageText as text } from '../text/settings.ts'
import { SettingsGroup } from './group.tsx'

export const LanguageGroup = () => (
  <SettingsGroup title={text.title}>
    <Facts facts={[[text.screens, text.spanish]]} />
    <p class="quiet">{text.toCome}</p>
  </SettingsGroup>
)
