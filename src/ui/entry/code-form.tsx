// The code: read with the camera where the browser can, or typed.
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { CONTENT_ID } from '../parts/screen.tsx'
import { Brand, Frieze } from '../shell/brand.tsx'
import { entryText as text } from '../text/entry.ts'
import { groupCode, codeIn, typedCode } from '../code.ts'
import { canReadQr, QrReader } from './qr-reader.tsx'
import { useEnrol } from './use-enrol.ts'

export function CodeForm() {
  const { typed, setTyped, isEntering, error, isKept, enter } = useEnrol()
  const camera = useCamera()
  useEffect(() => {
    document.title = text.title
  }, [])
  const onRead = (read: string) => {
    camera.close()
    setTyped(codeIn(read))
    enter(codeIn(read))
  }
  return (
    <main id={CONTENT_ID} class="entry" tabIndex={-1}>
      <h1>
        <Brand />
      </h1>
      <Frieze />
      <p class="entry-promise">
        {text.promise[0]}
        <b>{text.promise[1]}</b>
        {text.promise[2]}
      </p>
      {camera.is === 'open' && <QrReader onRead={onRead} onDenied={camera.deny} onClose={camera.close} />}
      {camera.is === 'ready' && (
        <>
          <Button kind="primary" wide icon="qr" onClick={camera.open}>
            {text.readQr}
          </Button>
          <p class="entry-or">{text.orType}</p>
        </>
      )}
      {camera.is === 'denied' && <p role="alert">{text.cameraDenied}</p>}
      <form
        class="entry-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isEntering) enter()
        }}
      >
        <TextField
          id="codigo"
          label={text.code}
          hint={text.codeHint}
          error={error}
          value={typed}
          onInput={(next) => setTyped(typedCode(typed, next))}
          onLeave={() => setTyped(groupCode(typed))}
          autocomplete="one-time-code"
        />
        {isKept && <p>{text.codeKept}</p>}
        <Button type="submit" kind={camera.is === 'none' ? 'primary' : 'secondary'} wide>
          {isEntering ? text.entering : text.enter}
        </Button>
      </form>
      <p class="entry-note">
        <Icon name="no-signal" />
        <span>{text.note}</span>
      </p>
    </main>
  )
}

function useCamera() {
  const [is, setIs] = useState<'none' | 'ready' | 'open' | 'denied'>('none')
  useEffect(() => {
    // A browser that cannot say whether it reads codes is one that does not.
    canReadQr().then(
      (can) => can && setIs('ready'),
      () => setIs('none'),
    )
  }, [])
  return { is, open: () => setIs('open'), close: () => setIs('ready'), deny: () => setIs('denied') }
}
