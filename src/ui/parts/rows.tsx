// A card of rows: what it is, its real value, how it stands. The whole row is one target.
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export function Rows({ children, label }: { children: ComponentChildren; label?: string | undefined }) {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  )
}

export interface RowProps {
  readonly href?: string | undefined
  readonly onClick?: (() => void) | undefined
  readonly icon?: IconName | undefined
  /** The icon stands on the colour of what is done. */
  readonly lit?: boolean | undefined
  /** In place of an icon: a day, a number. */
  readonly tile?: ComponentChildren
  readonly title: ComponentChildren
  readonly detail?: ComponentChildren
  /** At the right: a status or a badge. Without it, a row that leads somewhere shows an arrow. */
  readonly end?: ComponentChildren
  /** Read aloud instead of what is seen; must contain it. */
  readonly label?: string | undefined
}

export function Row({ href, onClick, icon, lit, tile, title, detail, end, label }: RowProps) {
  const content = (
    <>
      {icon && (
        <span class={lit ? 'row-icon row-icon-lit' : 'row-icon'}>
          <Icon name={icon} />
        </span>
      )}
      {tile}
      <span class="row-text">
        <span class="row-title">{title}</span>
        {detail && <span class="row-detail">{detail}</span>}
      </span>
      {end ? <span class="row-end">{end}</span> : (href ?? onClick) && <Icon name="chevron-right" />}
    </>
  )
  const look = { class: 'row', 'aria-label': label, onClick }
  if (href !== undefined) return <li children={<a {...look} href={href} children={content} />} />
  if (onClick) return <li children={<button {...look} type="button" children={content} />} />
  return <li children={<div class="row" children={content} />} />
}
