// The tables do not open now, though they may be whole: what to do, in plain words.
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { recoveredText as text } from '../text/recovered.ts'

export function ShutScreen() {
  const again = (
    <Button kind="primary" wide onClick={() => location.reload()}>
      {commonText.tryAgain}
    </Button>
  )
  return (
    <div class="app">
      <Screen title={text.shutTitle} footer={again}>
        <p role="alert">{text.shut}</p>
        <p>{text.doNotErase}</p>
      </Screen>
    </div>
  )
}
