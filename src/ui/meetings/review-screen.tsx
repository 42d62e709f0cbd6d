// «Revisar y cerrar»: everything once more, what is missing in one sentence, and the button that seals the acta.
import { useEffect, useRef } from 'preact/hooks'
import { isClosed } from '../../domain/meeting.ts'
import { obstacles, PARTS, type Obstacle, type Part } from '../../domain/meeting-parts.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { record } from '../../store/record.ts'
import { useApp, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { commonText } from '../text/common.ts'
import { obstacleWords, reviewText } from '../text/meeting-review.ts'
import { partNames } from '../text/meetings.ts'
import { closingValues } from '../../store/closing-values.ts'
import { closingWarnings } from './closing-warnings.ts'
import { DateDoubtBox } from './date-doubt-box.tsx'
import { MeetingClosed } from './meeting-closed.tsx'
import { NumberClashBox } from './number-clash.tsx'
import { PartFrame, withMeeting } from './part-frame.tsx'
import { PartSummary } from './part-summary.tsx'
import { fieldsPatch } from './patches.ts'
import type { OpenMeeting } from './use-meeting.ts'
import { useSigners } from './use-signers.ts'

const partOf: Record<Obstacle, Part> = { noDate: 'details', noAttendance: 'attendance' }

export const ReviewScreen = withMeeting(({ open }) =>
  isClosed(open.meeting) ? <MeetingClosed open={open} /> : <Review open={open} />,
)

function Review({ open }: { open: OpenMeeting }) {
  const { meeting, mayEdit } = open
  const { store } = useApp()
  const { person } = useSession()
  const summary = useRef<HTMLDivElement>(null)
  const preventing = obstacles(meeting)

  // A double tap, or Ctrl+Enter after the tap, closes once.
  const isClosing = useRef(false)

  const close = async () => {
    if (!mayEdit || isClosing.current) return
    if (preventing.length > 0) return summary.current?.focus()
    isClosing.current = true
    await flushAll()
    const { mesa, id } = meeting
    isClosing.current = await keep(async () => {
      const patch = fieldsPatch({ ...(await closingValues(store, id)), closedAt: store.now(), closedBy: person.name })
      await record(store, { mesa, rec: id, type: 'meeting', op: 'close', patch })
    })
  }
  useCtrlEnter(() => void close())
  return (
    <PartFrame
      open={open}
      title={reviewText.title}
      back={links.meeting(meeting.id)}
      footer={mayEdit && <Button kind="primary" wide onClick={() => void close()} children={reviewText.close} />}
    >
      {preventing.length > 0 && (
        <div ref={summary} class="meeting-preventing" tabIndex={-1} role="group" aria-labelledby="falta-para-cerrar">
          <h2 id="falta-para-cerrar">{reviewText.preventing}</h2>
          <ul>
            {preventing.map((obstacle) => (
              <li key={obstacle}>
                <a class="link" href={links.part(meeting.id, partOf[obstacle])}>
                  {obstacleWords[obstacle]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <DateDoubtBox open={open} />
      <NumberClashBox meeting={meeting} />
      <Warnings meeting={meeting} isClosable={preventing.length === 0} />
      {PARTS.map((part) => (
        <section key={part} class="meeting-review">
          <div>
            <h2>{partNames[part]}</h2>
            {mayEdit && (
              <a class="link" href={links.part(meeting.id, part)} aria-label={reviewText.change(partNames[part])}>
                {commonText.change}
              </a>
            )}
          </div>
          <PartSummary open={open} part={part} />
        </section>
      ))}
      {mayEdit && <p class="quiet">{reviewText.closeMeans}</p>}
    </PartFrame>
  )
}

function Warnings({ meeting, isClosable }: { meeting: StoredMeeting; isClosable: boolean }) {
  const people = useSigners(meeting) ?? []
  const { lacks, doubts } = closingWarnings(meeting, people.filter(({ signed }) => !signed).length)
  const sentences = [...(isClosable && lacks.length > 0 ? [reviewText.closable(lacks)] : []), ...doubts]
  if (sentences.length === 0) return null
  return (
    <div class="meeting-box meeting-box-warn">
      <Icon name="triangle" />
      <div>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  )
}

function useCtrlEnter(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = ({ key, ctrlKey }: KeyboardEvent) => {
      if (key === 'Enter' && ctrlKey) latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
