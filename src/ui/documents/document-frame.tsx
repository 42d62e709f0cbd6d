// The frame of one paper: what it is, whose, and how far it is on the way to Chachapoyas.
import type { ComponentChildren } from 'preact'
import { isClosedPaper } from '../../domain/document-rules.ts'
import { dayOf } from '../../domain/progress/evidence-of-document.ts'
import { openConflicts, sendStates } from '../../store/shipments.ts'
import { useApp, useLive } from '../app-context.ts'
import { documentLinks } from '../document-links.ts'
import { links } from '../links.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Screen } from '../parts/screen.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { SendBadge } from '../shell/send-badge.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { documentsText as text } from '../text/documents.ts'
import { plainDate } from '../text/format.ts'
import { paperNames } from '../text/progress.ts'
import { versionLinks } from '../version-links.ts'
import type { OpenDocument } from './use-document.ts'
import './documents.css'

interface DocumentFrameProps {
  readonly open: OpenDocument
  readonly actions?: ComponentChildren
  readonly footer?: ComponentChildren
  readonly children: ComponentChildren
}

export function DocumentFrame({ open: { paper, mesa }, actions, footer, children }: DocumentFrameProps) {
  const { kind, number } = paper
  const day = dayOf(paper)
  const standing = useStanding(paper.id)
  return (
    <Screen
      title={kind ? [paperNames[kind], number].filter(Boolean).join(' ') : text.add}
      subtitle={[mesa?.name, day && plainDate(day)].filter(Boolean).join(' · ')}
      back={documentLinks.all}
      backLabel={commonText.back}
      actions={
        <>
          <SunButton />
          {actions}
        </>
      }
      footer={footer}
    >
      <SaveLine />
      <p class="paper-badges">
        <WorkBadge isClosed={isClosedPaper(paper)} />
        {standing && <SendBadge state={standing.copy ? 'conflict' : standing.state} />}
      </p>
      {standing?.state === 'refused' && (
        <div class="paper-box paper-box-danger">
          <Icon name="triangle" />
          <p>{text.refused}</p>
          <Button kind="danger" href={links.outbox} children={text.seeReason} />
        </div>
      )}
      {standing?.copy && (
        <div class="paper-box">
          <Icon name="sheets" />
          <p>{text.twoVersions}</p>
          <Button href={versionLinks.versions(standing.copy)} children={text.compare} />
        </div>
      )}
      {children}
    </Screen>
  )
}

export function WorkBadge({ isClosed }: { isClosed: boolean }) {
  return (
    <Badge tone={isClosed ? 'plain' : 'draft'} icon={isClosed ? 'page' : 'pencil'}>
      {isClosed ? text.closed : text.draft}
    </Badge>
  )
}

/** Undefined while it is read. */
function useStanding(id: OpenDocument['paper']['id']) {
  const { store } = useApp()
  return useLive(async () => {
    const copy = (await openConflicts(store)).find(({ of }) => of === id)?.id ?? null
    return { state: (await sendStates(store)).get(id) ?? 'sent', copy }
  }, [store, id])
}
