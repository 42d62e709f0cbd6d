// Which mesa's paper it is and what kind; those that its activity takes come first.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import { paperKind, type PaperKind } from '../../domain/document-record.ts'
import { mayMove, moveDocument } from '../../store/documents.ts'
import { spaceOf, writableMesas } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { documentLinks } from '../document-links.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { announce } from '../parts/live-region.tsx'
import { documentsText as text, paperHints } from '../text/documents.ts'
import { paperNames } from '../text/progress.ts'
import { useWrite, type OpenDocument } from './use-document.ts'

/** What most papers are. */
const COMMON: readonly PaperKind[] = ['letter', 'report', 'proposal', 'ordinance']
/** Of one that sustains a meeting. */
const SUSTAINING: readonly PaperKind[] = ['roster', 'programme', 'aideMemoire']

interface KindChoiceProps {
  readonly open: OpenDocument
  /** Those that its activity takes. */
  readonly fitting: readonly PaperKind[]
}

export function KindChoice({ open: { paper }, fitting }: KindChoiceProps) {
  const write = useWrite(paper)
  const [showsAll, setShowsAll] = useState(false)
  const first = paper.of ? SUSTAINING : fitting.length > 0 ? fitting : COMMON
  // The first ones do not move under the finger.
  const others = paperKind.options.filter((kind) => !first.includes(kind))
  const shown = [...first, ...others.filter((kind) => showsAll || kind === paper.kind)]
  const hint = paper.kind && paperHints[paper.kind]
  return (
    <div class="paper-kind">
      <Choices
        label={text.kind}
        options={shown.map((kind) => ({ value: kind, label: paperNames[kind] }))}
        value={paper.kind}
        onChoose={(kind) => {
          setShowsAll(false)
          void keep(() => write({ kind }))
        }}
      />
      {!showsAll && (
        <Button
          kind="quiet"
          icon="plus"
          onClick={() => {
            setShowsAll(true)
            announce(text.allKinds(paperKind.options.length))
          }}
        >
          {text.moreKinds}
        </Button>
      )}
      {hint && <p class="field-hint">{hint}</p>}
    </div>
  )
}

/** For who writes in several mesas, while it has no file: afterwards it is that mesa's. */
export function MesaChoice({ open: { paper, mesa } }: { open: OpenDocument }) {
  const { store } = useApp()
  const { route } = useLocation()
  const writable = useLive(() => writableMesas(store), [store]) ?? []
  if (writable.length < 2 || !mayMove(paper) || paper.of || paper.replaces) {
    return (
      <p>
        <span class="quiet">{text.mesa}</span> <b>{mesa?.name}</b>
      </p>
    )
  }
  const move = async (to: string) => {
    const chosen = writable.map(spaceOf).find((space) => space === to)
    if (!chosen || chosen === paper.mesa) return
    await flushAll()
    await keep(async () => route(documentLinks.document(await moveDocument(store, paper, chosen)), true))
  }
  return (
    <Choices
      label={text.mesa}
      options={writable.map((each) => ({ value: spaceOf(each) as string, label: each.name ?? each.id }))}
      value={paper.mesa}
      onChoose={(to) => void move(to)}
    />
  )
}
