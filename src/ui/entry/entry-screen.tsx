// S1 «Entrar»: ties this phone to a person and a mesa, once, with internet.
import { useState } from 'preact/hooks'
import { useApp } from '../app-context.ts'
import { CodeForm } from './code-form.tsx'
import { OwnedDevice } from './owned-device.tsx'
import './entry.css'

export function EntryScreen() {
  const { session } = useApp()
  // As it was on arriving: entering makes an owner, and then this screen is already on its way out.
  const [owner, setOwner] = useState(session)
  return owner ? <OwnedDevice session={owner} onOther={() => setOwner(null)} /> : <CodeForm />
}
