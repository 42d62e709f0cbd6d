// The meeting: its parts in any order, each with what it says and how far it is.
import type { RecordId } from '../../domain/id.ts'
import { isClosed } from '../../domain/meeting.ts'
import { partStatus, PARTS, type Part, type PartStatus } from '../../domain/meeting-parts.ts'
import { openConflicts, sendStates, type SendState } from '../../store/shipments.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { lazyPart } from '../shell/lazy.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { SendBadge } from '../shell/send-badge.tsx'
import { commonText } from '../text/common.ts'
import { numberText } from '../text/minutes-number.ts'
import { meetingsText, partNames, statusNames } from '../text/meetings.ts'
import { attendanceRows } from '../../domain/attendance-rows.ts'
import { DateDoubtBox } from './date-doubt-box.tsx'
import { EvidenceRows } from './evidence-rows.tsx'
import { versionLinks } from '../version-links.ts'
import { FromPaperBox } from './from-paper.tsx'
import { HubMenu } from './hub-menu.tsx'
import { valueOf } from './hub-rows.ts'
import { JoinedBoxes } from './joined-boxes.tsx'
import { withMeeting } from './part-frame.tsx'
import { NumberClashBox } from './number-clash.tsx'
import { TwinBoxes } from './twin-boxes.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useActaNumber } from '../use-acta-number.ts'
import { titleOf, useMembers, type OpenMeeting } from './use-meeting.ts'
import { WorkBadge } from './work-badge.tsx'

const SustainingPapers = lazyPart(() => import('../sustaining-papers.tsx').then((file) => file.SustainingPapers))
const VerdictBox = lazyPart(() => import('./verdict-box.tsx').then((file) => file.VerdictBox))
const icons: Record<Part, IconName> = {
  details: 'pin',
  attendance: 'people',
  agenda: 'list',
  development: 'page',
  agreements: 'check-square',
}

export const MeetingHub = withMeeting(Hub)

function Hub({ open }: { open: OpenMeeting }) {
  const { meeting, mesa, mayEdit, mayWrite } = open
  const members = useMembers(meeting) ?? []
  const rows = attendanceRows(meeting, members)
  const standing = useStanding(meeting)
  const number = useActaNumber(meeting)
  return (
    <Screen
      title={titleOf(open)}
      subtitle={meetingsText.subtitle(mesa?.name ?? '', meeting.date)}
      back={links.meetings}
      backLabel={commonText.back}
      actions={<HubMenu open={open} />}
      footer={<HubFooter open={open} />}
    >
      <SaveLine />
      {standing && <Trouble {...standing} />}
      {isClosed(meeting) && <VerdictBox open={open} />}
      {isClosed(meeting) && <SustainingPapers of={meeting.id} mayWrite={mayWrite} />}
      <DateDoubtBox open={open} />
      {meeting.fromPaper && <FromPaperBox open={open} />}
      <NumberClashBox meeting={meeting} />
      <JoinedBoxes meeting={meeting} mayWrite={mayWrite} />
      <TwinBoxes of={meeting.id} />
      <Rows label={meetingsText.parts}>
        {PARTS.map((part) => {
          const [value, status] = [valueOf(meeting, part, rows), partStatus(meeting, part)]
          return (
            <Row
              key={part}
              href={links.part(meeting.id, part)}
              icon={icons[part]}
              lit={status === 'done'}
              title={partNames[part]}
              detail={value}
              end={isClosed(meeting) ? <Icon name="chevron-right" /> : <Status status={status} />}
              label={meetingsText.partLabel(partNames[part], value, statusNames[status])}
            />
          )
        })}
        <EvidenceRows open={open} />
      </Rows>
      <p class="meeting-work">
        <WorkBadge isClosed={isClosed(meeting)} />
        {standing && <SendBadge state={standing.copies > 0 ? 'conflict' : standing.state} />}
        <span>{numberText.inLine(number)}</span>
        {mayEdit && <span class="quiet">{meetingsText.anyOrder}</span>}
        {!mayEdit && !isClosed(meeting) && <span class="quiet">{meetingsText.readOnly}</span>}
      </p>
    </Screen>
  )
}

function Status({ status }: { status: PartStatus }) {
  const words = statusNames[status]
  if (status === 'done') {
    return (
      <span class="meeting-done">
        <Icon name="tick" />
        {words}
      </span>
    )
  }
  if (status === 'notStarted') return <span class="quiet">{words}</span>
  return <span class="meeting-lacks">{words}</span>
}

function HubFooter({ open: { meeting, mayEdit } }: { open: OpenMeeting }) {
  return (
    <>
      <UndoNotice />
      {mayEdit ? (
        <Button kind="primary" wide href={links.review(meeting.id)} children={meetingsText.review} />
      ) : (
        <Button kind="primary" wide icon="page" href={links.minutes(meeting.id)} children={meetingsText.seeMinutes} />
      )}
    </>
  )
}

interface Standing {
  readonly state: SendState
  /** Values of this meeting that wait for a person to choose. */
  readonly copies: number
  /** The first of them. */
  readonly copy: RecordId | null
}

/** How it stands with Chachapoyas; undefined while it is read. */
function useStanding({ id }: OpenMeeting['meeting']): Standing | undefined {
  const { store } = useApp()
  return useLive(async () => {
    const copies = (await openConflicts(store)).filter(({ of }) => of === id)
    const state = (await sendStates(store)).get(id) ?? 'sent'
    const values = copies.reduce((sum, { values = {} }) => sum + Object.keys(values).length, 0)
    return { state, copies: values, copy: copies[0]?.id ?? null }
  }, [store, id])
}

/** A box where something must be looked at. */
function Trouble({ state, copies, copy }: Standing) {
  return (
    <>
      {state === 'refused' && (
        <Box tone="danger" text={meetingsText.refused} action={meetingsText.seeReason} href={links.outbox} />
      )}
      {copy && (
        <Box
          tone="warn"
          text={meetingsText.twoVersions(copies)}
          action={meetingsText.compare}
          href={versionLinks.versions(copy)}
        />
      )}
    </>
  )
}

function Box({ tone, text, action, href }: { tone: 'danger' | 'warn'; text: string; action: string; href: string }) {
  return (
    <div class={`meeting-box meeting-box-${tone}`}>
      <Icon name={tone === 'danger' ? 'triangle' : 'sheets'} />
      <p>{text}</p>
      <Button href={href} kind={tone === 'danger' ? 'danger' : 'secondary'} children={action} />
    </div>
  )
}
