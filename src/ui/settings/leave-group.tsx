// «Salir de este celular»: the last of the settings. With something unsent it is not done, and says what to do instead.
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { counts } from '../../store/counts.ts'
import { leave } from '../../store/leave.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll } from '../autosave.ts'
import { copyLinks } from '../copy-links.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { copyText } from '../text/copy.ts'
import { outboxText } from '../text/outbox.ts'
import { leaveText as text } from '../text/settings.ts'

export function LeaveGroup() {
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLDivElement>(null)
  const cancel = () => {
    setAsking(false)
    // Where she was before she was asked.
    button.current?.querySelector('button')?.focus()
  }
  return (
    <div class="settings-group settings-leave" ref={button}>
      <Button kind="danger" wide onClick={() => setAsking(true)}>
        {text.title}
      </Button>
      {isAsking && <Question onCancel={cancel} />}
    </div>
  )
}

function Question({ onCancel }: { onCancel: () => void }) {
  const { store, sync } = useApp()
  const { route } = useLocation()
  const waiting = useLive(() => counts(store), [store])
  const [answer, setAnswer] = useState('')
  const question = useRef<HTMLParagraphElement>(null)
  const isCounted = waiting !== undefined
  useEffect(() => question.current?.focus(), [isCounted])
  if (!waiting) return null
  const { unsent, files } = waiting
  const send = async () => {
    setAnswer('')
    await flushAll()
    const outcome = await sync.sendNow()
    // Once nothing waits, the question itself says so.
    setAnswer(outcome === 'allSent' ? '' : outboxText.notGone[outcome])
  }
  const go = async () => {
    await flushAll()
    if (await leave(store)) route(links.enter, true)
  }
  return (
    <section class="card settings-question">
      <p ref={question} tabIndex={-1}>
        {unsent + files > 0 ? text.stay(unsent, files) : text.sure}
      </p>
      <p class="quiet" role="status">
        {answer}
      </p>
      {unsent + files > 0 ? (
        <>
          <Button kind="primary" wide onClick={() => void send()}>
            {text.sendFirst}
          </Button>
          <Button wide href={copyLinks.copy}>
            {copyText.save}
          </Button>
        </>
      ) : (
        <Button kind="danger" wide onClick={() => void go()}>
          {text.leave}
        </Button>
      )}
      <Button wide onClick={onCancel}>
        {text.cancel}
      </Button>
    </section>
  )
}
