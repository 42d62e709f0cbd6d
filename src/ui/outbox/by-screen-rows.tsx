// In «Envíos»: the two sides of handing work over by screen.
import { byScreenLinks } from '../by-screen-links.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { byScreenText as text } from '../text/by-screen.ts'

export const ByScreenRows = () => (
  <section class="outbox-part">
    <h2>{text.groupTitle}</h2>
    <p class="quiet">{text.groupWhy}</p>
    <Rows>
      <Row icon="qr" title={text.show} detail={text.showWhy} href={byScreenLinks.show} />
      <Row icon="camera" title={text.take} detail={text.takeWhy} href={byScreenLinks.take} />
    </Rows>
  </section>
)
