// «Abrir copia»: a file from another phone is looked at, put in the box, and delivered at once where there is signal.
import { useState } from 'preact/hooks'
import { carriedParcels, type CarriedParcel } from '../../store/box.ts'
import { carryCopy, parcelId, readCopy, type OpenedFile } from '../../store/open-copy.ts'
import { useApp, useLive } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { copyText as text } from '../text/copy.ts'
import { broughtBy } from './brought.ts'

type Is = keyof typeof text.unfit | 'reading' | 'delivering' | 'noRoom' | 'noKey' | { readonly delivered: OpenedFile }

export function OpenCopy() {
  const { store, sync } = useApp()
  const [is, setIs] = useState<Is>()
  const [locked, setLocked] = useState<OpenedFile>()

  const carry = async (opened: OpenedFile, passphrase: string): Promise<boolean> => {
    setIs('reading')
    const kept = await carryCopy(store, opened, passphrase)
    if (kept === 'wrongPassphrase') {
      setIs(undefined)
      return false
    }
    setLocked(undefined)
    if (kept !== 'kept') setIs(kept)
    else {
      setIs('delivering')
      await sync.sendNow()
      setIs({ delivered: opened })
    }
    return true
  }
  const read = async (file: File) => {
    setLocked(undefined)
    setIs('reading')
    const opened = await readCopy(store, file).catch(() => 'unreadable' as const)
    if (typeof opened === 'string') return setIs(opened)
    if (!opened.head.passphrase) return void (await carry(opened, ''))
    setIs(undefined)
    return setLocked(opened)
  }
  return (
    <section class="copy-part">
      <h2>{text.open}</h2>
      <p class="quiet">{text.openWhy}</p>
      {locked && <Unlock key={parcelId(locked.head)} opened={locked} onOpen={(typed) => carry(locked, typed)} />}
      <ChooseFile isAgain={is !== undefined || locked !== undefined} onFile={(file) => void read(file)} />
      <div class="copy-said" role="status">
        {typeof is === 'string' && <p>{saidOf(is)}</p>}
        {typeof is === 'object' && <Outcome opened={is.delivered} />}
      </div>
    </section>
  )
}

function saidOf(is: Exclude<Is, object>): string {
  if (is === 'reading' || is === 'delivering') return text[is]
  return is === 'noRoom' || is === 'noKey' ? text.notKept[is] : text.unfit[is]
}

function Outcome({ opened: { head } }: { opened: OpenedFile }) {
  const { store } = useApp()
  const id = parcelId(head)
  const parcels = useLive(() => carriedParcels(store), [store])
  const parcel = parcels?.find((each) => each.id === id)
  if (!parcel) return null
  return (
    <div class="card copy-card">
      <p>{outcomeOf(parcel)}</p>
    </div>
  )
}

function outcomeOf(parcel: CarriedParcel): string {
  if (parcel.state === 'waiting') return text.waits(parcel.by)
  return parcel.state === 'delivered' ? text.brought(broughtBy(parcel)) : text.carried.unreadable
}

function Unlock({ opened, onOpen }: { opened: OpenedFile; onOpen: (typed: string) => Promise<boolean> }) {
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const open = async () => setWrong(!(await onOpen(typed)))
  return (
    <>
      <p>{text.locked(opened.head.by)}</p>
      <TextField
        id="clave-abrir"
        label={text.lockedField}
        error={isWrong ? text.notKept.wrongPassphrase : undefined}
        value={typed}
        autocomplete="off"
        onInput={(value) => {
          setTyped(value)
          setWrong(false)
        }}
        onEnter={() => void open()}
      />
      <Button kind="primary" onClick={() => void open()}>
        {text.openIt}
      </Button>
    </>
  )
}

const ChooseFile = ({ isAgain, onFile }: { isAgain: boolean; onFile: (file: File) => void }) => (
  // No list of kinds: phones know nothing of ours, and would hide it.
  <label class="copy-file button button-secondary">
    <span>{isAgain ? text.chooseOther : text.choose}</span>
    <input
      type="file"
      class="only-read"
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? []
        // The same file may be chosen again; once it is read, for emptying this lets go of it.
        if (file) onFile(file)
        currentTarget.value = ''
      }}
    />
  </label>
)
