// The frame of every screen: header with Back and title, the content, and what stays in reach of the thumb.
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from './icon-button.tsx'

/** Where the skip link leads. */
export const CONTENT_ID = 'contenido'

export interface ScreenProps {
  readonly title: string
  /** In its place where it names a person: the browser's history keeps what this says, and no PIN is before that. */
  readonly tabTitle?: string
  readonly subtitle?: ComponentChildren
  /** Small line above the title. */
  readonly above?: ComponentChildren
  /** Address of the screen this one belongs to. */
  readonly back?: string | undefined
  readonly backLabel?: string | undefined
  /** At the end of the header: sun, menu… */
  readonly actions?: ComponentChildren
  /** Pinned to the bottom. */
  readonly footer?: ComponentChildren
  /** Uses the whole width of a laptop instead of one comfortable column. */
  readonly wide?: boolean | undefined
  readonly children: ComponentChildren
}

export function Screen(props: ScreenProps) {
  const { title, tabTitle = title, subtitle, above, back, backLabel = '', actions, footer, wide, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  // A person who listens to the screen hears first where she is. The page does not jump for the one who looks.
  // Before anything else takes the focus: returning to a field after a crash comes later, and wins.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.title = tabTitle
  }, [tabTitle])
  return (
    <div class={wide ? 'screen screen-wide' : 'screen'}>
      <header class={back === undefined ? 'screen-head screen-head-main' : 'screen-head'}>
        {back !== undefined && <IconButton icon="chevron-left" label={backLabel} href={back} />}
        <div class="screen-title">
          {above && <p>{above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <p>{subtitle}</p>}
        </div>
        {actions && <div class="screen-actions">{actions}</div>}
      </header>
      <main id={CONTENT_ID} class="screen-content" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer class="screen-foot">{footer}</footer>}
    </div>
  )
}
