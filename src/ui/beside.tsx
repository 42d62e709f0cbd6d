// What runs beside the screens and is not needed to paint the first one: the ways back, the number on the icon, what the
// browser was asked after installing, photos that wait for a meeting. Once, at the root.
import { useBadge } from './shell/use-badge.ts'
import { useProtectionOnceInstalled } from './shell/use-install.ts'
import { SharedWaiting } from './shared-waiting.tsx'
import { useWaysBack } from './shell/way-back.ts'

export function Beside() {
  useWaysBack()
  useBadge()
  useProtectionOnceInstalled()
  return <SharedWaiting />
}
