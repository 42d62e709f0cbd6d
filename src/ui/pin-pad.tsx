// Twelve large keys for a PIN. The numbers of a keyboard and what is pasted work too.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { LEAST_DIGITS, MOST_DIGITS } from '../domain/pin.ts'
import { Button } from './parts/button.tsx'
import { Icon } from './parts/icon.tsx'
import { IconButton } from './parts/icon-button.tsx'
import { CONTENT_ID } from './parts/screen.tsx'
import { commonText } from './text/common.ts'
import { lockText as text } from './text/lock.ts'
import './pin.css'

export interface PinPadProps {
  readonly title: string
  readonly detail?: ComponentChildren
  /** How many the PIN has: the last of them is enough. Without it she says when she is ready. */
  readonly digits?: number | undefined
  readonly error?: string | undefined
  /** What is going on, in the place of an error. */
  readonly busy?: string | undefined
  /** Nothing can be written now. */
  readonly isShut?: boolean | undefined
  readonly onPin: (pin: string) => void
  /** Inside of the app: where Back leads. */
  readonly back?: string | undefined
  /** Under the keys. */
  readonly children?: ComponentChildren
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

export function PinPad(props: PinPadProps) {
  const { title, detail, digits, error, busy, isShut = false, back, onPin, children } = props
  const [typed, setTyped] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus({ preventScroll: true })
  }, [title])
  const done = (pin: string) => {
    setTyped('')
    onPin(pin)
  }
  const type = (more: string) => {
    const next = (typed + more.replace(/\D/g, '')).slice(0, digits ?? MOST_DIGITS)
    if (isShut) return
    if (next.length === digits) done(next)
    else setTyped(next)
  }
  const erase = () => setTyped(typed.slice(0, -1))
  const isReady = digits === undefined && typed.length >= LEAST_DIGITS && !isShut
  useKeyboard({ type, erase, enter: () => isReady && done(typed) })
  const dots = Math.max(digits ?? LEAST_DIGITS, typed.length)
  return (
    <main id={CONTENT_ID} class="pin" tabIndex={-1}>
      {back === undefined ? (
        <span class="pin-lock">
          <Icon name="lock" />
        </span>
      ) : (
        <div class="pin-back">
          <IconButton icon="chevron-left" label={commonText.back} href={back} />
        </div>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {detail && <div class="pin-detail">{detail}</div>}
      <div class="pin-dots" role="img" aria-label={text.dots(typed.length, dots)}>
        {Array.from({ length: dots }, (_, index) => (
          <span key={index} class={index < typed.length ? 'pin-dot pin-dot-typed' : 'pin-dot'} />
        ))}
      </div>
      <div class="pin-said" role="alert">
        {busy ?? (error && <PinError>{error}</PinError>)}
      </div>
      <div class="pin-keys">
        {KEYS.map((key) => (
          <button key={key} type="button" class={`pin-key pin-key-${key}`} disabled={isShut} onClick={() => type(key)}>
            {key}
          </button>
        ))}
        <button type="button" class="pin-key" aria-label={text.erase} disabled={isShut} onClick={erase}>
          <Icon name="erase" />
        </button>
      </div>
      {digits === undefined && (
        <Button kind={isReady ? 'primary' : 'secondary'} wide onClick={() => isReady && done(typed)}>
          {text.ready}
        </Button>
      )}
      {children}
    </main>
  )
}

function PinError({ children }: { children: string }) {
  return (
    <p class="pin-error">
      <Icon name="triangle" />
      <span>{children}</span>
    </p>
  )
}

interface Keyboard {
  readonly type: (text: string) => void
  readonly erase: () => void
  readonly enter: () => void
}

function useKeyboard(now: Keyboard): void {
  const latest = useRef(now)
  latest.current = now
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey) return
      if (/^\d$/.test(key)) latest.current.type(key)
      else if (key === 'Backspace') latest.current.erase()
      // On a button it is that button's.
      else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) latest.current.enter()
    }
    const onPaste = (event: ClipboardEvent) => latest.current.type(event.clipboardData?.getData('text') ?? '')
    addEventListener('keydown', onKey)
    addEventListener('paste', onPaste)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('paste', onPaste)
    }
  }, [])
}
