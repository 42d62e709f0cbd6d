// By which rule a committee's sessions count. Unsaid, nobody evaluates it.
import { useState } from 'preact/hooks'
import type { MesaId } from '../domain/id.ts'
import { quorumRule, type CommitteeRule, type Quorum } from '../domain/quorum.ts'
import { setRule } from '../store/committee.ts'
import { useApp } from './app-context.ts'
import { keep } from './autosave.ts'
import { Choices } from './parts/choices.tsx'
import { SavedField } from './saved-field.tsx'
import { committeeText as text, ruleNames } from './text/committee.ts'

interface QuorumRuleFieldProps {
  readonly mesa: MesaId
  readonly rule: CommitteeRule | null
  /** Of the committee with nobody here. */
  readonly quorum: Quorum | null
  readonly mayEdit: boolean
}

export function QuorumRuleField({ mesa, rule, quorum, mayEdit }: QuorumRuleFieldProps) {
  const { store } = useApp()
  const [isOdd, setOdd] = useState(false)
  const { quorum: chosen = 'none', quorumNumber } = rule ?? {}
  const saveNumber = async (typed: string) => {
    const wanted = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
    setOdd(typed.trim() !== '' && wanted < 1)
    if (wanted > 0) await setRule(store, mesa, { quorum: 'number', quorumNumber: wanted })
  }
  return (
    <>
      <h2>{text.rule}</h2>
      {mayEdit ? (
        <>
          <p class="quiet">{text.ruleHint}</p>
          <Choices
            label={text.ruleQuestion}
            options={quorumRule.options.map((value) => ({ value, label: ruleNames[value] }))}
            value={chosen}
            onChoose={(value) => void keep(() => setRule(store, mesa, { ...rule, quorum: value }))}
          />
          {chosen === 'number' && (
            <SavedField
              id="quorum-numero"
              label={text.ruleNumber}
              maxLength={3}
              autocomplete="off"
              error={isOdd ? text.ruleNumberOdd : undefined}
              stored={quorumNumber === undefined ? undefined : String(quorumNumber)}
              save={saveNumber}
            />
          )}
        </>
      ) : (
        <p>{ruleNames[chosen]}</p>
      )}
      {quorum && <p role="status">{needs(chosen, quorum)}</p>}
    </>
  )
}

function needs(chosen: NonNullable<CommitteeRule['quorum']>, { needed, members }: Quorum): string {
  if (needed !== null) return needed > members ? text.ruleTooMany(members) : text.ruleNeeds(needed, members)
  return chosen === 'number' ? text.ruleUnclear : ''
}
