// A drawing alone as a button: only for Back, ⋮, the sun and the search, which everybody knows. It always has a name.
import { Icon, type IconName } from './icon.tsx'

export interface IconButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly href?: string | undefined
  readonly onClick?: (() => void) | undefined
  /** For a button that stays in: read aloud as pressed or not. */
  readonly pressed?: boolean | undefined
}

export function IconButton({ icon, label, href, onClick, pressed }: IconButtonProps) {
  const look = { class: 'icon-button', 'aria-label': label, onClick }
  if (href !== undefined) return <a {...look} href={href} children={<Icon name={icon} />} />
  return <button {...look} type="button" aria-pressed={pressed} children={<Icon name={icon} />} />
}
