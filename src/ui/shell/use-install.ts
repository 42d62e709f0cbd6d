// Putting the app on the home screen: asked of the browser where it offers it, done by hand where it does not.
import { useEffect, useState } from 'preact/hooks'
import { caught } from './install.ts'
import { askProtection } from './protection.ts'

/**
 * done    it runs from the home screen, or has just been put there
 * offered the browser asks when told to
 * byHand  only the browser's own menu does it
 */
export type Installing = { readonly is: 'done' | 'byHand' } | { readonly is: 'offered'; readonly install: () => void }

let isInstalled = false

/** As an app, without the browser's bars. */
export const isStandalone = (): boolean =>
  matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)

export const isApple = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent)

export function useInstall(): Installing {
  const [, lookAgain] = useState(0)
  useEffect(() => {
    const look = () => lookAgain((turn) => turn + 1)
    const installed = () => {
      isInstalled = true
      caught.offer = null
      look()
    }
    addEventListener('beforeinstallprompt', look)
    addEventListener('appinstalled', installed)
    return () => {
      removeEventListener('beforeinstallprompt', look)
      removeEventListener('appinstalled', installed)
    }
  }, [])
  const { offer } = caught
  if (isInstalled || isStandalone()) return { is: 'done' }
  if (!offer) return { is: 'byHand' }
  const install = () => {
    // It may be used once; who says no is offered it again by the browser, another day.
    caught.offer = null
    lookAgain((turn) => turn + 1)
    void offer.prompt()
  }
  return { is: 'offered', install }
}

/** Once, at the root: after installing, the browser is asked not to empty the disk. */
export function useProtectionOnceInstalled(): void {
  useEffect(() => {
    if (isStandalone()) void askProtection()
    const ask = () => void askProtection()
    addEventListener('appinstalled', ask)
    return () => removeEventListener('appinstalled', ask)
  }, [])
}
