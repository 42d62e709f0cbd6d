// An address that leads nowhere on this device.
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { deviceText } from '../text/device.ts'

export function NotFound() {
  return (
    <Screen title={deviceText.notFoundTitle}>
      <p>{commonText.notFound}</p>
      <Button kind="primary" wide href={links.today}>
        {commonText.goToday}
      </Button>
    </Screen>
  )
}
