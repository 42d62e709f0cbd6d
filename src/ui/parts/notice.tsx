// What has just happened, with a way back. It asks nothing and leaves by itself.
import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from './live-region.tsx'
import './notice.css'

export interface NoticeProps {
  readonly text: string
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined
  readonly tone?: 'plain' | 'danger' | undefined
  /** Its time is over. Without it the notice stays. */
  readonly onDone?: (() => void) | undefined
  readonly seconds?: number | undefined
}

export function Notice({ text, action, tone = 'plain', onDone, seconds = 10 }: NoticeProps) {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (tone === 'plain') announce(text)
  }, [text, tone])
  // Time does not run out under a finger or a keyboard that is on its way to the button.
  const end = useRef(onDone)
  end.current = onDone
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => end.current?.(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [text, isHeld, seconds])
  const [hold, release] = [() => setHeld(true), () => setHeld(false)]
  return (
    <div
      class={`notice notice-${tone}`}
      role={tone === 'danger' ? 'alert' : undefined}
      {...{ onMouseEnter: hold, onMouseLeave: release, onFocusIn: hold, onFocusOut: release }}
    >
      <p>{text}</p>
      {action && (
        <button type="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  )
}
