// «Comprobar un acta»: a code from a sheet of paper, typed or brought by a camera, and what this device knows of it.
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { addendaOf } from '../../store/addenda.ts'
import { checkCode, lettersMissing, type Check } from '../../store/seals.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { useActaNumber } from '../use-acta-number.ts'
import { useMesas } from '../mesas.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { Screen } from '../parts/screen.tsx'
import { checkText as text } from '../text/check.ts'
import { commonText } from '../text/common.ts'
import { meetingTitle } from '../text/meeting-title.ts'
import { meetingsText } from '../text/meetings.ts'
import { minutesWords } from '../text/minutes.ts'
import { numberText } from '../text/minutes-number.ts'
import './minutes.css'

export function CheckScreen() {
  const { store } = useApp()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [check, setCheck] = useState<Check>()
  const [isBusy, setBusy] = useState(false)
  const look = useCallback(
    async (code: string, id?: string) => {
      const missing = lettersMissing(code)
      setCheck(undefined)
      setError(missing === 0 ? undefined : missing > 0 ? text.short(missing) : text.long)
      if (missing !== 0) return
      setBusy(true)
      setCheck(await checkCode(store, code, id))
      setBusy(false)
    },
    [store],
  )
  useEffect(() => {
    const read = () => {
      const said = new URLSearchParams(location.hash.slice(1))
      const code = said.get('codigo')
      if (code === null) return
      setTyped(code)
      void look(code, said.get('acta') ?? undefined)
    }
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [look])
  return (
    <Screen title={text.title} back={links.today} backLabel={commonText.back}>
      <p>{text.promise}</p>
      <form
        class="check-form"
        onSubmit={(event) => {
          event.preventDefault()
          void look(typed)
        }}
      >
        <TextField
          id="codigo-de-control"
          label={text.code}
          hint={text.codeHint}
          error={error}
          value={typed}
          onInput={(value) => {
            setTyped(value)
            setError(undefined)
          }}
          autocomplete="off"
        />
        <Button type="submit" kind="primary" wide>
          {isBusy ? text.checking : text.check}
        </Button>
      </form>
      <div role="status">
        {check && (
          <Result
            check={check}
            onTry={(code) => {
              setTyped(code)
              void look(code)
            }}
          />
        )}
      </div>
    </Screen>
  )
}

function Result({ check, onTry }: { check: Check; onTry: (code: string) => void }) {
  if (check.is === 'unknown') return <Card tone="plain" title={text.unknown} detail={text.unknownDetail} />
  if (check.is === 'unlikely') {
    return <Card tone="warn" title={text.unlikely} detail={text.unlikelyDetail(check.letters)} />
  }
  const code = minutesWords.codeInGroups(check.code)
  switch (check.is) {
    case 'same':
      return <Card tone="good" title={text.same} detail={text.sameDetail} children={<About check={check} />} />
    case 'different':
      return (
        <Card
          tone="warn"
          title={text.different}
          detail={text.differentDetail(code)}
          children={<About check={check} />}
        />
      )
    case 'near':
      return (
        <Card tone="warn" title={text.near} detail={text.nearDetail(code)}>
          <About check={check} />
          <Button wide onClick={() => onTry(code)}>
            {text.tryNear(code)}
          </Button>
        </Card>
      )
  }
}

/** Which acta it is, for whoever holds the sheet. */
function About({ check: { meeting } }: { check: Extract<Check, { code: string }> }) {
  const { store } = useApp()
  const mesa = useMesas()?.get(meeting.mesa)
  const added = useLive(async () => (await addendaOf(store, meeting)).length, [store, meeting.id]) ?? 0
  const { kind, date } = meeting
  const number = useActaNumber(meeting)
  return (
    <>
      <p>
        <strong>{meetingTitle(kind, mesa?.level)}</strong>
        <br />
        {meetingsText.subtitle(mesa?.name ?? '', date)} · {numberText.inLine(number)}
      </p>
      {added > 0 && <p>{text.added(added)}</p>}
      <Button wide icon="page" href={links.minutes(meeting.id)}>
        {text.see}
      </Button>
    </>
  )
}

interface CardProps {
  readonly tone: 'good' | 'warn' | 'plain'
  readonly title: string
  readonly detail: string
  readonly children?: ComponentChildren | undefined
}

const icons = { good: 'tick', warn: 'triangle', plain: 'search' } as const

const Card = ({ tone, title, detail, children }: CardProps) => (
  <section class={`card check-result check-${tone}`}>
    <h2>
      <Icon name={icons[tone]} />
      {title}
    </h2>
    <p>{detail}</p>
    {children}
  </section>
)
