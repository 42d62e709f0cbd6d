// Where the closed meetings of a year took place.
import { useState } from 'preact/hooks'
import { marginRules } from '../../document/page-margins.ts'
import { extractsOf } from '../../store/extracts.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { usePageMargins } from '../page-margins.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { mapText as text } from '../text/map.ts'
import { paperWords } from '../text/minutes.ts'
import { PlacesMap } from './places-map.tsx'

const EVERY = 'every'

export function MapScreen() {
  const { store } = useApp()
  const [pressed, setPressed] = useState('')
  const closed = useLive(async () => {
    const all = await extractsOf(store, 'meeting')
    return all.map(({ content }) => content).filter(({ state }) => state === 'closed')
  }, [store])
  const years = [...new Set(closed?.flatMap(({ date }) => date?.slice(0, 4) ?? []))].sort().reverse()
  const chosen = pressed || (years[0] ?? EVERY)
  const shown = closed?.filter(({ date }) => chosen === EVERY || date?.startsWith(chosen)) ?? []
  const title = text.paperTitle(chosen === EVERY ? '' : chosen)
  usePageMargins(marginRules(title, text.paperFoot, paperWords))
  return (
    <Screen title={text.title} back={links.plan} backLabel={text.back} wide>
      {closed?.length === 0 && <Empty title={text.none} />}
      {closed && closed.length > 0 && (
        <div class="places-unprinted">
          <Choices
            label={text.year}
            hideLabel
            options={[...years.map((year) => ({ value: year, label: year })), { value: EVERY, label: text.every }]}
            value={chosen}
            onChoose={setPressed}
          />
        </div>
      )}
      {shown.length > 0 && <h2 class="places-printed">{title}</h2>}
      {shown.length > 0 && <PlacesMap meetings={shown} />}
      {shown.length > 0 && (
        <div class="places-unprinted">
          <Button icon="printer" onClick={() => window.print()} children={text.print} />
        </div>
      )}
    </Screen>
  )
}
