// What runs beside the screens and is not needed to paint the first one: the ways back, the number on the icon, what the
// browser was asked after installing, photos that wait for a meeting, a clock that cannot be right. Once, at the root.
import { ClockNotice } from './shell/clock-notice.tsx'
import { EraseWatch } from './shell/erase-watch.tsx'
import { useBadge } from './shell/use-badge.ts'
import { useProtectionOnceInstalled } from './shell/use-install.ts'
import { SharedWaiting } from './shared-waiting.tsx'
import { useWaysBack } from './shell/way-back.ts'

export function Beside() {
  useWaysBack()
  useBadge()
  useProtectionOnceInstalled()
  return (
    <>
      <EraseWatch />
      <ClockNotice />
      <SharedWaiting />
    </>
  )
}
