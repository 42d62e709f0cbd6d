// «Dar un código»: shown once, as a picture for a camera and in letters; it can be printed on a slip, and taken back.
import { useEffect, useState } from 'preact/hooks'
import { pathOf, qrSquares } from '../../document/qr-squares.ts'
import {
  cancelCode,
  giveCode,
  listPeople,
  type CodeLasts,
  type NotDone,
  type People,
  type Person,
} from '../../sync/people.ts'
import { useApp } from '../app-context.ts'
import { groupCode } from '../code.ts'
import { links } from '../links.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { announce } from '../parts/live-region.tsx'
import { peopleText as text } from '../text/people.ts'

/** On the page while only the slip is to be printed. */
const PRINTS = 'prints-slip'

interface CodePartProps {
  readonly person: Person
  readonly take: (people: People) => void
}

export function CodePart({ person: { id, name, code: pending }, take }: CodePartProps) {
  const { store } = useApp()
  const [lasts, setLasts] = useState<CodeLasts>('short')
  const [given, setGiven] = useState<{ readonly code: string; readonly expires: number }>()
  const [trouble, setTrouble] = useState<NotDone>()
  const [isAsking, setAsking] = useState(false)
  const give = async () => {
    // A second tap would take back the code that the first one shows.
    if (isAsking) return
    setAsking(true)
    const answer = await giveCode(store, id, lasts)
    setAsking(false)
    if (typeof answer === 'string') return setTrouble(answer)
    setTrouble(undefined)
    setGiven(answer)
    // Back in the list it is told too, and can be taken back.
    const people = await listPeople(store)
    if (typeof people !== 'string') take(people)
  }
  const cancel = async () => {
    const answer = await cancelCode(store, id)
    if (typeof answer === 'string') return setTrouble(answer)
    setTrouble(undefined)
    setGiven(undefined)
    take(answer)
    announce(text.cancelled)
  }
  const isPending = (given ?? pending) !== undefined && (given ?? pending) !== null
  return (
    <section class="card people-card people-code">
      <h2>{text.codeTitle}</h2>
      {given ? <Slip name={name} {...given} /> : <p class="quiet">{text.codeWhy}</p>}
      {!given && pending && <Badge tone="info" icon="qr" children={text.pendingUntil(pending.expires)} />}
      <Choices
        label={text.lasts}
        options={[
          { value: 'short', label: text.short },
          { value: 'printed', label: text.printed },
        ]}
        value={lasts}
        onChoose={setLasts}
      />
      {isPending && <p class="quiet">{text.giveOtherMeans}</p>}
      <div class="people-two">
        <Button kind={given ? 'secondary' : 'primary'} icon="qr" onClick={() => void give()}>
          {isPending ? text.giveOther : text.give}
        </Button>
        {isPending && <Button onClick={() => void cancel()}>{text.cancelCode}</Button>}
      </div>
      {trouble && <p role="alert" children={trouble === 'noAnswer' ? text.notDone : text.refused} />}
    </section>
  )
}

function Slip({ name, code, expires }: { name: string; code: string; expires: number }) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => (isPrinting ? printSlip(() => setPrinting(false)) : undefined), [isPrinting])
  const squares = qrSquares(`${location.origin}${links.enter}#codigo=${code}`)
  const { length: size } = squares
  return (
    <>
      <div class="people-slip">
        <p class="people-slip-name">{text.slipFor(name)}</p>
        <svg class="people-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text.picture}>
          <rect width={size} height={size} fill="#fff" />
          <path d={pathOf(squares)} fill="#000" />
        </svg>
        <p>{text.slipHow(location.host)}</p>
        <p class="people-letters" aria-label={text.isCode(code.split('').join(' '))} role="status">
          {groupCode(code)}
        </p>
        <p>{text.expires(expires)}</p>
      </div>
      <p class="quiet">{text.shownOnce}</p>
      <Button icon="printer" onClick={() => setPrinting(true)} children={text.print} />
    </>
  )
}

/** The browser's own dialog: on some phones the page goes on behind it until it is over. */
function printSlip(onDone: () => void): () => void {
  document.body.classList.add(PRINTS)
  addEventListener('afterprint', onDone)
  window.print()
  return () => {
    document.body.classList.remove(PRINTS)
    removeEventListener('afterprint', onDone)
  }
}
