// What the Secretaría asks to be mended of what was sent, with no meeting recorded yet too.
import { accessOf } from '../../domain/access.ts'
import { observedHere } from '../../store/validations.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { links } from '../links.ts'
import { Row, Rows } from '../parts/rows.tsx'
import { commonText } from '../text/common.ts'
import { validationText } from '../text/validation.ts'

export function ObservedRow() {
  const { store } = useApp()
  const { person } = useSession()
  const isPromoter = accessOf(person.role, 'region') !== 'write'
  const observed = useLive(async () => (isPromoter ? observedHere(store) : []), [store, isPromoter])
  const [first] = observed ?? []
  if (!observed || !first) return null
  const { of, kind, note } = first
  return (
    <Rows>
      <Row
        icon="triangle"
        title={validationText.observedCount(observed.length)}
        detail={note}
        href={kind === 'document' ? documentLinks.document(of) : links.meeting(of)}
        end={commonText.see}
      />
    </Rows>
  )
}
