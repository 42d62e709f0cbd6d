// One phone passed from hand to hand: a person signs, or says how she did, and the next name is there.
import { useLocation, useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { SignatureWay } from '../../domain/signature.ts'
import { sign, takeBack } from '../../store/signatures.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { announce } from '../parts/live-region.tsx'
import { Screen } from '../parts/screen.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { commonText } from '../text/common.ts'
import { signaturesText as text } from '../text/meeting-signatures.ts'
import { evidenceLinks } from '../evidence-links.ts'
import { withMeeting } from './part-frame.tsx'
import { SignaturePad } from './signature-pad.tsx'
import { offerUndo } from './undo.ts'
import type { OpenMeeting } from './use-meeting.ts'
import { nextUnsigned, useSigners, type Signer } from './use-signers.ts'
import './signatures.css'

const OTHER_WAYS = ['paper', 'thumbprint', 'declined'] as const satisfies readonly SignatureWay[]

export const SignatureScreen = withMeeting(({ open }) => {
  const { params } = useRoute()
  const people = useSigners(open.meeting)
  if (!people) return null
  const index = people.findIndex(({ attendee }) => attendee.key === params['key'])
  const signer = people[index]
  if (!signer || !open.mayEdit) return <NotFound />
  return <Signing key={signer.attendee.key} open={open} people={people} signer={signer} n={index + 1} />
})

interface SigningProps {
  readonly open: OpenMeeting
  readonly people: readonly Signer[]
  readonly signer: Signer
  readonly n: number
}

function Signing({ open: { meeting }, people, signer: { attendee, signed }, n }: SigningProps) {
  const { store } = useApp()
  const { route } = useLocation()
  const [strokes, setStrokes] = useState(signed?.strokes ?? '')
  const [isLacking, setLacking] = useState(false)
  const { key, name = '', institution } = attendee
  const list = evidenceLinks.signatures(meeting.id)
  const next = nextUnsigned(people, key)
  const nextUrl = next ? evidenceLinks.signature(meeting.id, next.attendee.key) : list
  const goOn = () => route(nextUrl, true)

  const write = (value: string) => {
    setStrokes(value)
    setLacking(false)
  }
  const put = async (way: SignatureWay) => {
    const isKept = await keep(async () => {
      await sign(store, meeting, [key], { way, ...(way === 'screen' && { strokes }) })
    })
    if (!isKept) return
    announce(text.kept)
    goOn()
  }
  const done = () => {
    if (strokes && strokes !== signed?.strokes) void put('screen')
    else if (signed) goOn()
    else setLacking(true)
  }
  const remove = async () => {
    if (!signed || !(await keep(() => takeBack(store, [signed])))) return
    offerUndo({ text: text.removed(name), undo: () => void keep(() => takeBack(store, [signed], false)) })
    route(list, true)
  }
  return (
    <Screen
      title={text.padTitle}
      subtitle={text.turn(n, people.length)}
      back={list}
      backLabel={commonText.back}
      actions={<Button kind="quiet" onClick={goOn} children={text.skip} />}
      footer={
        <>
          <p class="signature-lacks" role="alert">
            {isLacking ? text.empty : ''}
          </p>
          <Button kind="primary" wide onClick={done} children={next ? text.done : text.doneLast} />
        </>
      }
    >
      <SaveLine />
      <div>
        <h2 class="signature-name">{name}</h2>
        <p class="quiet">{institution}</p>
      </div>
      <p>{text.statement(meeting.date, meeting.agreements.length)}</p>
      <SignaturePad strokes={strokes} onStrokes={write} />
      <p class="signature-aids">
        <Button kind="quiet" icon="undo" onClick={() => write('')} children={text.again} />
        <a class="link" href={links.minutes(meeting.id)}>
          {text.readMinutes}
        </a>
      </p>
      <Choices
        label={text.notOnScreen}
        options={OTHER_WAYS.map((value) => ({ value, label: text.ways[value] }))}
        value={OTHER_WAYS.find((way) => way === signed?.way)}
        onChoose={(way) => void put(way)}
      />
      {signed && <Button kind="danger" icon="trash" onClick={() => void remove()} children={text.remove} />}
    </Screen>
  )
}
