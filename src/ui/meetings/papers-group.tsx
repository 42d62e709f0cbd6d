// «Papeles»: the PDFs of a meeting, below its photos. None is needed.
import type { Paper } from '../../domain/meeting.ts'
import { papersOf, removePaper } from '../../store/papers.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { papersText as text } from '../text/meeting-papers.ts'
import { PaperAdd } from '../paper-add.tsx'
import { PaperRow } from '../paper-row.tsx'
import { offerUndo } from './undo.ts'
import type { OpenMeeting } from './use-meeting.ts'
import '../papers.css'

export function PapersGroup({ open }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { meeting, mayEdit } = open
  const papers = useLive(() => papersOf(store, meeting), [store, meeting])
  const remove = async (paper: Paper) => {
    await flushAll()
    await keep(async () => {
      const bringBack = await removePaper(store, meeting, paper)
      offerUndo({ text: text.removed(paper.name ?? text.nameless), undo: () => void keep(bringBack) })
    })
  }
  if (!papers || (papers.length === 0 && !mayEdit)) return null
  return (
    <section class="papers" aria-labelledby="papeles">
      <h2 id="papeles">{text.title}</h2>
      {papers.length === 0 && <p class="quiet">{text.none}</p>}
      {papers.length > 0 && (
        <ul class="rows" aria-label={text.list}>
          {papers.map((shown) => (
            <PaperRow
              key={shown.paper.key}
              bearer={meeting}
              shown={shown}
              onRemove={mayEdit ? () => void remove(shown.paper) : undefined}
            />
          ))}
        </ul>
      )}
      {mayEdit && <PaperAdd bearer={meeting} hint={text.hint} />}
    </section>
  )
}
