// «Elegir dato por dato»: each field its own choice between the two versions.
import { useId } from 'preact/hooks'
import type { Choice } from './version-choices.ts'
import { VersionOption } from './version-option.tsx'
import type { Side } from './version-sides.ts'
import { Marked } from './versions-marked.tsx'

/** For each choice, whose value stays. */
export type Picked = readonly Side['which'][]

interface ByFieldProps {
  readonly choices: readonly Choice[]
  readonly list: readonly Side[]
  readonly picked: Picked
  readonly setPicked: (picked: Picked) => void
}

export function ByField({ choices, list, picked, setPicked }: ByFieldProps) {
  const group = useId()
  return (
    <>
      {choices.map((choice, index) => (
        <fieldset key={choice.name} class="versions-field">
          <legend>{choice.name}</legend>
          {list.map(({ which, title }) => (
            <VersionOption
              key={which}
              group={`${group}${index}`}
              isChosen={picked[index] === which}
              onChoose={() => setPicked(picked.map((each, at) => (at === index ? which : each)))}
            >
              <span class="quiet">{title}</span>
              <span class="version-field">
                <Marked choice={choice} which={which} />
              </span>
            </VersionOption>
          ))}
        </fieldset>
      ))}
    </>
  )
}
