// The ⋮ of a row or a screen: seldom used actions, out of the way of a wet finger.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon, type IconName } from './icon.tsx'
import { useCloseRequest } from './use-close-request.ts'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly onClick: () => void
  readonly icon?: IconName | undefined
  readonly tone?: 'plain' | 'danger' | undefined
}

export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  // Before the next key can arrive: it is the menu's.
  useLayoutEffect(() => {
    if (!isOpen) return undefined
    itemsIn(root.current)[0]?.focus()
    const onOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false)
    }
    addEventListener('pointerdown', onOutside)
    return () => removeEventListener('pointerdown', onOutside)
  }, [isOpen])

  useCloseRequest(isOpen, close)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    if (event.key === 'Tab') return setOpen(false)
    if (event.key === 'Escape') close()
    else if (!moveFocus(itemsIn(root.current), event.key)) return
    event.preventDefault()
  }
  const name = { 'aria-label': label, 'aria-haspopup': 'menu', 'aria-expanded': isOpen } as const
  return (
    <div class="menu" ref={root}>
      <button
        {...name}
        type="button"
        class="icon-button"
        ref={opener}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={onKeyDown}
      >
        <Icon name="dots" />
      </button>
      {isOpen && (
        <div role="menu" aria-label={label} class={isLow(opener.current) ? 'menu-list menu-up' : 'menu-list'}>
          {items.map((item) => {
            const choose = () => {
              close()
              item.onClick()
            }
            return (
              <button
                key={item.label}
                type="button"
                role="menuitem"
                tabIndex={-1}
                class={`menu-${item.tone ?? 'plain'}`}
                onClick={choose}
                onKeyDown={onKeyDown}
              >
                {item.icon && <Icon name={item.icon} />}
                <span>{item.label}</span>
              </button>
            )
          })}
        </div>
      )}
    </div>
  )
}

const itemsIn = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
]

/** @returns whether the key was one that moves */
function moveFocus(items: readonly HTMLElement[], key: string): boolean {
  const now = items.findIndex((item) => item === document.activeElement)
  const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[key]
  if (next === undefined) return false
  items.at(next % items.length)?.focus()
  return true
}

/** In the lower half there is more room above. */
const isLow = (opener: HTMLElement | null): boolean =>
  (opener?.getBoundingClientRect().bottom ?? 0) > document.documentElement.clientHeight * 0.6
