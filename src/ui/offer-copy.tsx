// After an acta is closed, while only this phone has it: a copy, before anything can happen to the phone.
import { counts } from '../store/counts.ts'
import { useApp, useLive } from './app-context.ts'
import { copyLinks } from './copy-links.ts'
import { Row, Rows } from './parts/rows.tsx'
import { copyText as text } from './text/copy.ts'

export function OfferCopy() {
  const { store } = useApp()
  const waiting = useLive(() => counts(store), [store])
  if (!waiting || waiting.unsent + waiting.files === 0) return null
  return (
    <Rows>
      <Row icon="download" title={text.offer} detail={text.offerWhy} href={copyLinks.copy} />
    </Rows>
  )
}
