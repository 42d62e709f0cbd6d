// All that is on the phone is being sealed, or opened for good: how far it is, in numbers.
import { useEffect, useState } from 'preact/hooks'
import type { LockNote } from '../../store/lock-note.ts'
import { placeBehind, type Place } from '../../store/open-locked.ts'
import type { Moved } from '../../store/move-tables.ts'
import { Button } from '../parts/button.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { lockText as text } from '../text/lock.ts'

export interface MovingScreenProps {
  readonly note: LockNote
  readonly dataKey: Uint8Array
  readonly onDone: (place: Place) => void
}

export function MovingScreen({ note, dataKey, onDone }: MovingScreenProps) {
  const [{ rows, of }, setMoved] = useState<Moved>({ rows: 0, of: 0 })
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    placeBehind(note, dataKey, setMoved).then(onDone, (failure: unknown) => {
      console.error(failure)
      setFailed(true)
    })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- done once, whatever is drawn meanwhile
  }, [])
  const title = text.movingTitle[note.is]
  return (
    <div class="app">
      <Screen title={title}>
        {isFailed ? (
          <>
            <p role="alert">{text.notMoved}</p>
            <Button kind="primary" wide onClick={() => location.reload()}>
              {commonText.tryAgain}
            </Button>
          </>
        ) : (
          <>
            <ProgressBar label={title} says={of > 0 ? text.moved(rows, of) : text.counting} done={rows} total={of} />
            <p>{text.movingWhy}</p>
          </>
        )}
      </Screen>
    </div>
  )
}
