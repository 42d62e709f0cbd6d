// «Recibir de otro celular»: the camera reads what another phone shows, and this one carries it, closed, to the signal.
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Screen } from '../parts/screen.tsx'
import { commonText } from '../text/common.ts'
import { byScreenText as text } from '../text/by-screen.ts'
import { useAwake } from './use-awake.ts'
import { useReading } from './use-reading.ts'
import './by-screen.css'

export function TakeScreen() {
  const { video, reading, again } = useReading()
  useAwake()
  const retry = (
    <Button kind="primary" wide onClick={again}>
      {text.tryAgain}
    </Button>
  )
  return (
    <Screen title={text.take} back={links.outbox} backLabel={commonText.back}>
      {reading.is === 'looking' && (
        <>
          <p>{text.point}</p>
          {reading.need > 0 ? (
            <ProgressBar
              label={text.reading}
              says={text.read(reading.have, reading.need)}
              done={reading.have}
              total={reading.need}
            />
          ) : (
            <p class="quiet">{text.waiting}</p>
          )}
        </>
      )}
      {/* Always here: the next try needs it from its first moment. */}
      <video ref={video} class="by-screen-camera" hidden={reading.is !== 'looking'} muted playsInline />
      {reading.is === 'looking' && <p class="quiet">{text.canLeave}</p>}
      {(reading.is === 'denied' || reading.is === 'unfit' || reading.is === 'notKept') && (
        <div class="by-screen-end" role="alert">
          <h2>{text[reading.is]}</h2>
          <p>{reading.is === 'unfit' ? text.unfitWhy[reading.why] : text[`${reading.is}Why`]}</p>
          {retry}
        </div>
      )}
      {reading.is === 'kept' && (
        <div class="by-screen-end" role="status">
          <h2>
            <Icon name="tick" /> {text.done(reading.from)}
          </h2>
          <p>{text.doneWhy}</p>
          <Button kind="primary" wide href={links.outbox}>
            {text.backToOutbox}
          </Button>
          <Button wide onClick={again}>
            {text.another}
          </Button>
        </div>
      )}
    </Screen>
  )
}
