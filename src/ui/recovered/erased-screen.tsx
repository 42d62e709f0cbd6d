// The phone was emptied because the secretariat asked for it.
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { lostPhoneText as text } from '../text/lost-phone.ts'

export function ErasedScreen() {
  const enter = (
    <Button kind="primary" wide onClick={() => location.replace('/entrar')}>
      {text.enter}
    </Button>
  )
  return (
    <div class="app">
      <Screen title={text.wasErased} footer={enter}>
        <p role="status">{text.wasErasedDetail}</p>
      </Screen>
    </div>
  )
}
