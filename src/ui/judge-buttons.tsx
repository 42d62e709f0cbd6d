// «Validar» and «Observar», for the Secretaría alone: what she says is kept in the region's space and reaches the phones.
import { useRef, useState } from 'preact/hooks'
import { accessOf } from '../domain/access.ts'
import type { Evidence } from '../domain/progress/evidence.ts'
import { judge } from '../store/validations.ts'
import { useApp, useSession } from './app-context.ts'
import { keep } from './autosave.ts'
import { Button } from './parts/button.tsx'
import { TextField } from './parts/field.tsx'
import { announce } from './parts/live-region.tsx'
import { SaveFailure } from './shell/save-line.tsx'
import { validationText as text } from './text/validation.ts'
import './judge.css'

export interface JudgeButtonsProps {
  readonly evidence: Evidence
  /** What it is called, read aloud after each button's word. */
  readonly what: string
  /** What the note begins with. */
  readonly lacks?: string | undefined
}

export function JudgeButtons({ evidence, what, lacks = '' }: JudgeButtonsProps) {
  const { store } = useApp()
  const { person } = useSession()
  const [note, setNote] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const isBusy = useRef(false)
  // What has not arrived yet cannot be judged by others.
  if (accessOf(person.role, 'region') !== 'write' || evidence.state === 'unsent') return null
  const say = async (verdict: 'validated' | 'observed' | 'reopened', words = '') => {
    // A double tap says it once.
    if (isBusy.current) return
    isBusy.current = true
    const { mesa, id: of } = evidence
    const judgement = { region: person.region, mesa, of, verdict, note: words, by: person.name }
    const isKept = await keep(async () => void (await judge(store, judgement)))
    isBusy.current = false
    if (!isKept) return
    announce(text.done[verdict])
    setNote(null)
  }
  const send = () => {
    if (note?.trim()) void say('observed', note.trim())
    else setMissing(true)
  }
  if (note !== null) {
    return (
      <div class="judge-note">
        <TextField
          id={`nota-${evidence.id}`}
          label={text.note}
          hint={text.noteHint}
          error={isMissing && !note.trim() ? text.noteNeeded : undefined}
          multiline
          value={note}
          onInput={setNote}
        />
        <div class="judge">
          <Button onClick={() => setNote(null)} children={text.cancel} />
          <Button kind="primary" onClick={send} children={text.send} />
        </div>
        <SaveFailure />
      </div>
    )
  }
  const isJudged = evidence.state !== 'toValidate'
  return (
    <div class="judge">
      {evidence.state !== 'validated' && (
        <Button
          icon="tick"
          label={text.validateIt(what)}
          onClick={() => void say('validated')}
          children={text.validate}
        />
      )}
      {evidence.state !== 'observed' && (
        <Button icon="pencil" label={text.observeIt(what)} onClick={() => setNote(lacks)} children={text.observe} />
      )}
      {isJudged && (
        <Button kind="quiet" label={text.reopenIt(what)} onClick={() => void say('reopened')} children={text.reopen} />
      )}
    </div>
  )
}
