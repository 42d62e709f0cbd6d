// Both versions, one whole beside the other: one of them is chosen.
import { useId } from 'preact/hooks'
import { versionsText as text } from '../text/versions.ts'
import type { Choice } from './version-choices.ts'
import { VersionOption } from './version-option.tsx'
import type { Side } from './version-sides.ts'
import { MarkedFields } from './versions-marked.tsx'

interface WholeVersionsProps {
  readonly choices: readonly Choice[]
  readonly list: readonly Side[]
  readonly chosen: Side['which']
  readonly setChosen: (which: Side['which']) => void
  readonly isSealed: boolean
}

export function WholeVersions({ choices, list, chosen, setChosen, isSealed }: WholeVersionsProps) {
  const group = useId()
  return (
    <div class="versions-two" role="radiogroup" aria-label={text.question}>
      {list.map(({ which, title, detail }) => (
        <VersionOption
          key={which}
          group={group}
          isChosen={chosen === which}
          isOff={isSealed && which === 'copy'}
          onChoose={() => setChosen(which)}
        >
          <b>{title}</b>
          <span class="quiet">{detail}</span>
          <MarkedFields choices={choices} which={which} />
        </VersionOption>
      ))}
    </div>
  )
}
