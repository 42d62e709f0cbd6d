// «Copia» in the settings: made, opened, and what is carried for others.
import { carriedParcels } from '../../store/box.ts'
import { lastCopy } from '../../store/copies.ts'
import { useApp, useLive } from '../app-context.ts'
import { copyLinks } from '../copy-links.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { copyText as text } from '../text/copy.ts'

export function CopyGroup() {
  const { store } = useApp()
  const parcels = useLive(() => carriedParcels(store), [store])
  const last = useLive(() => lastCopy(store), [store])
  const waiting = parcels?.filter(({ state }) => state === 'waiting').length ?? 0
  return (
    <section class="settings-group">
      <h2>{text.title}</h2>
      <Rows>
        <Row
          icon="download"
          title={text.save}
          detail={last ? text.lastMade(last) : text.settingsWhy}
          href={copyLinks.copy}
        />
        <Row icon="page" title={text.open} detail={text.openShort} href={copyLinks.copy} />
        {waiting > 0 && <Row icon="clock" title={text.carry} detail={text.carrying(waiting)} href={copyLinks.copy} />}
      </Rows>
    </section>
  )
}
