// «Pantalla»: the colours, the size of the letter, and the rain.
import { Choices } from '../parts/choices.tsx'
import { changeLook, useLook, type Look } from '../shell/theme.ts'
import { settingsText as text } from '../text/settings.ts'
import { SettingsGroup } from './group.tsx'

const THEMES = ['paper', 'night', 'sun', 'automatic'] as const
const LETTERS = ['normal', 'large', 'huge'] as const
const RAIN = ['off', 'on'] as const
/** Sol lies over the other three, which wait under it. */
const asLook = (theme: (typeof THEMES)[number]): Partial<Look> =>
  theme === 'sun' ? { sun: true } : { sun: false, theme }

export function LookGroup() {
  const { theme, sun, letter, rain } = useLook()
  return (
    <SettingsGroup title={text.screenTitle}>
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
      <Choices
        label={text.rain}
        options={RAIN.map((value) => ({ value, label: text.rains[value] }))}
        value={rain ? 'on' : 'off'}
        onChoose={(chosen) => changeLook({ rain: chosen === 'on' })}
      />
      <p class="quiet">{text.rainWhy}</p>
    </SettingsGroup>
  )
}
