// Nothing here yet, and what to do about it.
import type { ComponentChildren } from 'preact'
import './empty.css'

export interface EmptyProps {
  readonly title: string
  readonly detail?: string | undefined
  readonly children?: ComponentChildren
}

export function Empty({ title, detail, children }: EmptyProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {detail && <p>{detail}</p>}
      {children}
    </div>
  )
}
