// What the parts of a meeting share: finding the meeting, the header, and reading instead of writing once it is closed.
import type { ComponentChildren, FunctionComponent } from 'preact'
import { useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { Part } from '../../domain/meeting-parts.ts'
import { links } from '../links.ts'
import { Screen } from '../parts/screen.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { focusWhenThere } from '../shell/place.ts'
import { SaveLine } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { meetingsText, partNames } from '../text/meetings.ts'
import './meetings.css'
import { PartSummary } from './part-summary.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useClearOfFoot } from './use-clear-of-foot.ts'
import { titleOf, useMeeting, type OpenMeeting } from './use-meeting.ts'

/** A screen about the meeting in the address. */
export function withMeeting(Inside: FunctionComponent<{ open: OpenMeeting }>): FunctionComponent {
  return function MeetingRoute() {
    const open = useMeeting(useRoute().params['id'] ?? '')
    if (open === undefined) return null
    return open ? <Inside key={open.meeting.id} open={open} /> : <NotFound />
  }
}

/** A part of it: its editor, or only its reading. */
export const partScreen = (part: Part, Editor: FunctionComponent<{ open: OpenMeeting }>): FunctionComponent =>
  withMeeting(({ open }) => {
    if (open.mayEdit) return <Editor open={open} />
    return (
      <PartFrame open={open} title={partNames[part]} back={links.meeting(open.meeting.id)}>
        <PartSummary open={open} part={part} />
      </PartFrame>
    )
  })

interface PartFrameProps {
  readonly open: OpenMeeting
  readonly title: string
  readonly back: string
  readonly actions?: ComponentChildren
  readonly footer?: ComponentChildren
  readonly children: ComponentChildren
}

export function PartFrame({ open, title, back, actions, footer, children }: PartFrameProps) {
  useFieldInAddress()
  const subtitle = meetingsText.within(titleOf(open), open.mesa?.name ?? '')
  const foot = footer && <Foot>{footer}</Foot>
  const more = (
    <>
      <SunButton />
      {actions}
    </>
  )
  return (
    <Screen title={title} subtitle={subtitle} back={back} backLabel={commonText.back} actions={more} footer={foot}>
      <SaveLine />
      {children}
      {!footer && <UndoNotice />}
    </Screen>
  )
}

/** Who came to mend one thing has it under the fingers. */
function useFieldInAddress(): void {
  useEffect(() => {
    const id = location.hash.slice(1)
    if (id) focusWhenThere(id)
  }, [])
}

function Foot({ children }: { children: ComponentChildren }) {
  const inside = useClearOfFoot()
  return (
    <div ref={inside}>
      <UndoNotice />
      {children}
    </div>
  )
}
