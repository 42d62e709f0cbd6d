// «Guardar copia»: for whom it is, made, and handed over at once.
import { useState } from 'preact/hooks'
import { counts } from '../../store/counts.ts'
import { lastCopy } from '../../store/copies.ts'
import { makeCopy, type Copy } from '../../store/make-copy.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll } from '../autosave.ts'
import { handOver } from '../hand-over.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { copyText as text } from '../text/copy.ts'

/** Put here by the build. */
declare const __APP_VERSION__: string

/** Four words are longer. */
const SHORTEST = 12
const WHO = ['organisation', 'passphrase'] as const
type Who = (typeof WHO)[number]
type Made = Copy & { readonly isPassed: boolean }

export function SaveCopy() {
  const { store } = useApp()
  const unsent = useLive(() => counts(store), [store])
  const last = useLive(() => lastCopy(store), [store])
  const [who, setWho] = useState<Who>('organisation')
  const [passphrase, setPassphrase] = useState('')
  const [isShort, setShort] = useState(false)
  const [is, setIs] = useState<Made | 'making' | 'noKey' | 'nothing' | 'notMade'>()
  if (!unsent || last === undefined) return null

  const pass = async (copy: Copy) => setIs({ ...copy, isPassed: (await handOver(asShared(copy.file))) !== 'left' })
  const save = async () => {
    const isTooShort = who === 'passphrase' && passphrase.trim().length < SHORTEST
    setShort(isTooShort)
    if (isTooShort || is === 'making') return
    setIs('making')
    try {
      await flushAll()
      const made = await makeCopy(store, { passphrase: who === 'passphrase' ? passphrase : null, app: __APP_VERSION__ })
      if (typeof made === 'string') setIs(made)
      else await pass(made)
    } catch (failure) {
      console.error(failure)
      setIs('notMade')
    }
  }
  const isAny = unsent.unsent + unsent.files > 0
  return (
    <section class="copy-part">
      <h2>{text.save}</h2>
      <p>{isAny ? text.unsent(unsent.unsent, unsent.files) : text.unsentNothing}</p>
      <p class="quiet">{last === null ? text.neverMade : text.lastMade(last)}</p>
      {isAny && (
        <>
          <Choices
            label={text.who}
            options={WHO.map((value) => ({ value, label: text.whoChoices[value] }))}
            value={who}
            onChoose={setWho}
          />
          <p class="quiet">{text.whoMeans[who]}</p>
          {who === 'passphrase' && (
            <TextField
              id="clave-copia"
              label={text.passphrase}
              hint={text.passphraseHint}
              error={isShort ? text.passphraseShort : undefined}
              value={passphrase}
              autocomplete="off"
              onInput={(value) => {
                setPassphrase(value)
                setShort(false)
              }}
            />
          )}
          <Button kind="primary" icon="download" onClick={() => void save()}>
            {text.save}
          </Button>
        </>
      )}
      <div class="copy-said" role="status">
        {is === 'making' && <p>{text.making}</p>}
        {(is === 'noKey' || is === 'nothing' || is === 'notMade') && <p>{text[is]}</p>}
        {typeof is === 'object' && <Done made={is} onPass={() => void pass(is)} />}
      </div>
    </section>
  )
}

const Done = ({ made: { file, leftOut, isPassed }, onPass }: { made: Made; onPass: () => void }) => (
  <div class="card copy-card">
    <p>{isPassed ? text.made(file.name, file.size) : text.notPassed}</p>
    {leftOut > 0 && <p>{text.leftOut(leftOut)}</p>}
    <Button onClick={onPass}>{text.passAgain}</Button>
  </div>
)

/** Browsers hand over only kinds of files they know: to their sheet it is a text, whose bytes nobody changes. */
function asShared(file: File): File {
  const asText = new File([file], `${file.name}.txt`, { type: 'text/plain' })
  const takes = (each: File) => 'canShare' in navigator && navigator.canShare({ files: [each] })
  return !takes(file) && takes(asText) ? asText : file
}
