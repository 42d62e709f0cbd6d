// A state in a word and a shape: it is told apart without its colour.
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import './badge.css'

export interface BadgeProps {
  /** `draft` is dashed, `quiet` has no frame. */
  readonly tone: 'plain' | 'draft' | 'info' | 'warn' | 'danger' | 'quiet'
  readonly icon?: IconName | undefined
  readonly children: ComponentChildren
}

export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span class={`badge badge-${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
