// «Listo para viajar», in Ajustes.
import { readMemo } from '../../store/memo.ts'
import { useApp, useLive } from '../app-context.ts'
import { deviceLinks } from '../device-links.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { readyText as text } from '../text/ready.ts'

export function ReadyGroup() {
  const { store } = useApp()
  const at = useLive(() => readMemo(store, 'ready'), [store])
  return (
    <section class="settings-group">
      <h2>{text.title}</h2>
      <Rows>
        <Row icon="phone-check" title={text.begin} detail={at ? text.readyOn(at) : text.why} href={deviceLinks.ready} />
      </Rows>
    </section>
  )
}
