// A newer version waits. The person says when; it never shows up under the keyboard.
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { deviceText as text } from '../text/device.ts'
import { isWriting } from './place.ts'
import './update-notice.css'

export interface UpdateOffer {
  readonly now: () => void
  readonly onLeaving: () => void
}

export function UpdateNotice({ offer }: { offer: UpdateOffer }) {
  const [isAllowed, setAllowed] = useState(() => !isWriting())
  useEffect(() => {
    const look = () => setAllowed(!isWriting())
    // After the browser has moved the focus on.
    const lookSoon = () => setTimeout(look)
    addEventListener('focusin', look)
    addEventListener('focusout', lookSoon)
    return () => {
      removeEventListener('focusin', look)
      removeEventListener('focusout', lookSoon)
    }
  }, [])
  useEffect(() => {
    if (isAllowed) announce(text.updateWaiting)
  }, [isAllowed])
  if (!isAllowed) return null
  return (
    <aside class="update" aria-label={text.updateWaiting}>
      <p>{text.updateWaiting}</p>
      <Button kind="quiet" onClick={offer.onLeaving}>
        {text.updateOnLeaving}
      </Button>
      <Button onClick={offer.now}>{text.updateNow}</Button>
    </aside>
  )
}
