// «Instalar», in Ajustes: what the browser offers, or how it is done by hand.
import { ByHand } from '../shell/install-card.tsx'
import { useInstall } from '../shell/use-install.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { installText as text } from '../text/install.ts'

export function InstallGroup() {
  const installing = useInstall()
  return (
    <section class="settings-group">
      <h2>{text.title}</h2>
      {installing.is === 'done' && <p class="quiet">{text.done}</p>}
      {installing.is === 'byHand' && <ByHand />}
      {installing.is === 'offered' && (
        <Rows>
          <Row icon="download" title={text.row} detail={text.why} onClick={installing.install} />
        </Rows>
      )}
    </section>
  )
}
