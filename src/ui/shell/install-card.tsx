// Offered once something is worth it, after an acta was closed; who says no is left in peace for 30 days (ux.md S18).
import { useState } from 'preact/hooks'
import { readMemo, writeMemo } from '../../store/memo.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { installText as text } from '../text/install.ts'
import { isApple, useInstall } from './use-install.ts'
import './install-card.css'

export const LEFT_IN_PEACE = 30 * 86_400_000

export function InstallCard() {
  const { store } = useApp()
  const installing = useInstall()
  const declined = useLive(() => readMemo(store, 'installDeclined'), [store])
  const [isShown, setShown] = useState(false)
  if (installing.is === 'done' || declined === undefined) return null
  // A clock that was put back does not make her wait for years.
  if (declined !== null && Math.abs(store.now() - declined) < LEFT_IN_PEACE) return null
  const decline = () => void keep(() => writeMemo(store, 'installDeclined', store.now()))
  return (
    <section class="card install-card" aria-label={text.row}>
      <Icon name="download" />
      <div>
        <p>{text.card}</p>
        {isShown && installing.is === 'byHand' && <ByHand />}
        <div class="install-buttons">
          {installing.is === 'offered' && <Button onClick={installing.install}>{text.install}</Button>}
          {installing.is === 'byHand' && !isShown && <Button onClick={() => setShown(true)}>{text.how}</Button>}
          <Button kind="quiet" onClick={decline}>
            {text.notNow}
          </Button>
        </div>
      </div>
    </section>
  )
}

/** How to do it where the browser does not ask. */
export const ByHand = () => <p role="status">{isApple() ? text.byHand.apple : text.byHand.other}</p>
