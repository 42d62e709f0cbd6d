// The ⋮ of a meeting: its acta, and taking a draft away.
import { useLocation } from 'preact-iso'
import { hasKeptVersions } from '../../store/versions.ts'
import { record } from '../../store/record.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Menu } from '../parts/menu.tsx'
import { useGoBackTo } from '../shell/go-back-to.ts'
import { commonText } from '../text/common.ts'
import { meetingsText } from '../text/meetings.ts'
import { keptText } from '../text/versions.ts'
import { announce } from '../parts/live-region.tsx'
import { fromPaperText } from '../text/from-paper.ts'
import { versionLinks } from '../version-links.ts'
import { offerUndo } from './undo.ts'
import { fieldsPatch } from './patches.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

export function HubMenu({ open: { meeting, mayEdit } }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { route } = useLocation()
  const goBackTo = useGoBackTo()
  const { person } = useSession()
  const save = useSave(meeting)
  const hasKept = useLive(() => hasKeptVersions(store, meeting), [store, meeting.id])
  const remove = async () => {
    await flushAll()
    const change = { mesa: meeting.mesa, rec: meeting.id, type: 'meeting', op: 'del' } as const
    if (!(await keep(() => record(store, change)))) return
    // Any later change, even of nothing, brings a removed record back with all it had.
    offerUndo({ text: meetingsText.draftRemoved, undo: () => void keep(() => save({})) })
    goBackTo(links.meetings)
  }
  const seeMinutes = {
    label: meetingsText.seeMinutes,
    icon: 'page',
    onClick: () => route(links.minutes(meeting.id)),
  } as const
  const removeDraft = {
    label: meetingsText.removeDraft,
    icon: 'trash',
    tone: 'danger',
    onClick: () => void remove(),
  } as const
  const seeKept = { label: keptText.open, icon: 'sheets', onClick: () => route(versionLinks.kept(meeting.id)) } as const
  const isFromPaper = meeting.fromPaper !== undefined
  const mark = async () => {
    const isKept = await keep(() => save(fieldsPatch({ fromPaper: isFromPaper ? null : person.name })))
    if (isKept) announce(isFromPaper ? fromPaperText.unmarked : fromPaperText.marked)
  }
  const fromPaper = {
    label: isFromPaper ? fromPaperText.unmark : fromPaperText.mark,
    icon: 'page',
    onClick: () => void mark(),
  } as const
  const items = [seeMinutes, ...(hasKept ? [seeKept] : []), ...(mayEdit ? [fromPaper, removeDraft] : [])]
  return <Menu label={commonText.more} items={items} />
}
