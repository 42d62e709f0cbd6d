// One of two versions, to be chosen.
import type { ComponentChildren } from 'preact'

interface VersionOptionProps {
  /** The same of both. */
  readonly group: string
  readonly isChosen: boolean
  readonly isOff?: boolean
  readonly onChoose: () => void
  readonly children: ComponentChildren
}

export const VersionOption = ({ group, isChosen, isOff = false, onChoose, children }: VersionOptionProps) => (
  <label class={isChosen ? 'version version-chosen' : 'version'}>
    <input type="radio" name={group} checked={isChosen} disabled={isOff} onChange={onChoose} />
    <span>{children}</span>
  </label>
)
