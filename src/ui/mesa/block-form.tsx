// «Bloquear este celular»: says what happens, and asks for the mesa's name, so that no slip of a finger does it.
import { useState } from 'preact/hooks'
import { mayTend } from '../../domain/office.ts'
import { searchable } from '../../domain/searchable.ts'
import { blockDevice, type KnownPhone } from '../../sync/devices.ts'
import { useApp, useSession } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { lostPhoneText as text } from '../text/lost-phone.ts'

interface BlockFormProps {
  readonly device: KnownPhone
  readonly mesa: string
  readonly onBlocked: (all: readonly KnownPhone[]) => void
}

export function BlockForm({ device: { id, role }, mesa, onBlocked }: BlockFormProps) {
  const { store } = useApp()
  const session = useSession()
  const [typed, setTyped] = useState<string | null>(null)
  const [erase, setErase] = useState(false)
  const [error, setError] = useState<string>()
  if (session.device === id) return <p class="quiet">{text.isThis}</p>
  if (!mayTend(session.person, { role })) return <p class="quiet">{text.ofAdministrator}</p>
  if (typed === null) return <Button onClick={() => setTyped('')}>{text.block}</Button>
  const block = async () => {
    if (searchable(typed).trim() !== searchable(mesa).trim()) return setError(text.wrongMesa)
    const all = await blockDevice(store, id, erase)
    if (!all) return setError(text.notBlocked)
    announce(text.isBlocked)
    onBlocked(all)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void block()
      }}
    >
      <p>{text.blockMeans}</p>
      <label class="device-erase">
        <input type="checkbox" checked={erase} onChange={({ currentTarget }) => setErase(currentTarget.checked)} />
        <span>
          {text.erase}
          <small>{text.eraseMeans}</small>
        </span>
      </label>
      <TextField
        id={`mesa-${id}`}
        label={text.typeMesa(mesa)}
        autocomplete="off"
        value={typed}
        error={error}
        onInput={(value) => {
          setTyped(value)
          setError(undefined)
        }}
      />
      <div class="device-two">
        <Button onClick={() => setTyped(null)}>{text.cancel}</Button>
        <Button type="submit" kind="danger">
          {text.block}
        </Button>
      </div>
    </form>
  )
}
