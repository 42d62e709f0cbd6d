// The four buttons of the app. The primary one is the screen's next step; there is at most one.
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  readonly icon?: IconName | undefined
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined
  readonly onClick?: (() => void) | undefined
  /** As wide as its column. */
  readonly wide?: boolean | undefined
  readonly type?: 'button' | 'submit' | undefined
  /** Only when the visible words do not say enough by themselves; must contain them. */
  readonly label?: string | undefined
  readonly children: ComponentChildren
}

export function Button({
  kind = 'secondary',
  icon,
  href,
  onClick,
  wide,
  type = 'button',
  label,
  children,
}: ButtonProps) {
  const look = { class: `button button-${kind}${wide ? ' button-wide' : ''}`, 'aria-label': label, onClick }
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
  if (href !== undefined) return <a {...look} href={href} children={content} />
  return <button {...look} type={type} children={content} />
}
