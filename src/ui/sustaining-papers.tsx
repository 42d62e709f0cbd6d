// On a closed meeting: the papers that prove something of it, and the way to add one.
import { isClosedPaper } from '../domain/document-rules.ts'
import type { RecordId } from '../domain/id.ts'
import { sustainingDocuments } from '../store/document-list.ts'
import { useApp, useLive } from './app-context.ts'
import { documentLinks } from './document-links.ts'
import { Badge } from './parts/badge.tsx'
import { Button } from './parts/button.tsx'
import { Row, Rows } from './parts/rows.tsx'
import { SendBadge } from './shell/send-badge.tsx'
import { documentsText as text, paperTitle } from './text/documents.ts'
import './sustaining.css'

export function SustainingPapers({ of, mayWrite }: { of: RecordId; mayWrite: boolean }) {
  const { store } = useApp()
  const all = useLive(() => sustainingDocuments(store, of), [store, of])
  const papers = all?.filter(({ isReplaced }) => !isReplaced)
  if (!papers || (papers.length === 0 && !mayWrite)) return null
  return (
    <section class="sustaining" aria-labelledby="documentos-de-la-reunion">
      <h2 id="documentos-de-la-reunion">{text.sustaining}</h2>
      {papers.length > 0 && (
        <Rows>
          {papers.map(({ id, paper, transport }) => (
            <Row
              key={id}
              href={documentLinks.document(id)}
              icon="page"
              title={paperTitle(paper)}
              end={
                isClosedPaper(paper) ? (
                  <SendBadge state={transport} />
                ) : (
                  <Badge tone="draft" icon="pencil" children={text.draft} />
                )
              }
            />
          ))}
        </Rows>
      )}
      {mayWrite && (
        <>
          {papers.length === 0 && <p class="quiet">{text.sustainingHint}</p>}
          <p>
            <Button icon="plus" href={documentLinks.newOf(of)} children={text.addSustaining} />
          </p>
        </>
      )}
    </section>
  )
}
