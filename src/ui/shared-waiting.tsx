// Photos that were shared and belong to no meeting yet are offered again, on every screen outside a meeting.
import { useLocation } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { useApp } from './app-context.ts'
import { deviceLinks } from './device-links.ts'
import { links } from './links.ts'
import { Button } from './parts/button.tsx'
import { shareText as text } from './text/share.ts'
import { countShared } from './shared-photos.ts'
import './shared-waiting.css'

export function SharedWaiting() {
  const { session } = useApp()
  const { path } = useLocation()
  const [count, setCount] = useState(0)
  const isElsewhere = path === deviceLinks.share || path.startsWith(links.meeting('')) || path === links.enter
  useEffect(() => {
    if (!isElsewhere) countShared().then(setCount, console.error)
  }, [path, isElsewhere])
  if (count === 0 || isElsewhere || !session) return null
  return (
    <aside class="share-waiting" aria-label={text.waiting(count)}>
      <p>{text.waiting(count)}</p>
      <Button href={deviceLinks.share}>{text.choose}</Button>
    </aside>
  )
}
