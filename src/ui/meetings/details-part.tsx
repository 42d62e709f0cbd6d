// «Datos»: what meeting it is, when, where and who leads it. Nothing here is asked twice and nothing is required.
import { useState } from 'preact/hooks'
import { dateOf, timeOf } from '../../domain/time.ts'
import { useApp, useNow } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { detailsText, usualActivity } from '../text/meeting-details.ts'
import { partNames } from '../text/meetings.ts'
import { activityBeginning, ActivityField } from './activity-field.tsx'
import { isOfOthers, KindGroup } from './kind-group.tsx'
import { LineField } from './line-field.tsx'
import { mayLastDays, MoreDays } from './more-days.tsx'
import { MoreDetails } from './more-details.tsx'
import { PartFrame, partScreen } from './part-frame.tsx'
import { usePlanOf } from '../plan-of-meeting.ts'
import { fieldsPatch, type FieldValues } from './patches.ts'
import { PlaceField } from './place-field.tsx'
import { NoticeWords } from './notice-words.tsx'
import { SavedField } from '../saved-field.tsx'
import { SpotField } from './spot-field.tsx'
import { useSave, type OpenMeeting } from './use-meeting.ts'
import './details.css'

export const DetailsPart = partScreen('details', DetailsEditor)

function DetailsEditor({ open }: { open: OpenMeeting }) {
  return (
    <PartFrame open={open} title={partNames.details} back={links.meeting(open.meeting.id)}>
      <KindGroup open={open} />
      <TimeGroup open={open} />
      <fieldset class="meeting-group">
        <legend>{detailsText.where}</legend>
        <PlaceField meeting={open.meeting} />
        <SpotField meeting={open.meeting} />
        <LineField open={open} name="venue" />
      </fieldset>
      <fieldset class="meeting-group">
        <legend>{detailsText.who}</legend>
        {!isOfOthers(open.meeting) && <LineField open={open} name="convener" />}
        <LineField open={open} name="callNotice" />
        <LineField open={open} name="chair" />
        <LineField open={open} name="secretary" />
      </fieldset>
      <NoticeGroup open={open} />
      <PlanGroup open={open} />
      <MoreDetails open={open} />
    </PartFrame>
  )
}

type TimeName = 'startTime' | 'endTime' | 'noticeReadAt'

function TimeField({ open: { meeting }, name, now }: { open: OpenMeeting; name: TimeName; now: string }) {
  const { store } = useApp()
  const save = useSave(meeting)
  return (
    <SavedField
      id={name}
      label={detailsText[name]}
      type="time"
      stored={meeting[name]}
      save={(value) => save(fieldsPatch({ [name]: value || null } satisfies FieldValues))}
      aid={{ text: detailsText.now, label: now, value: () => timeOf(store.now()) }}
    />
  )
}

function TimeGroup({ open }: { open: OpenMeeting }) {
  const { meeting } = open
  const save = useSave(meeting)
  const today = dateOf(useNow())
  const [planned, setPlanned] = useState<string>()
  const asks = meeting.date !== undefined && meeting.date > today && meeting.date !== planned
  return (
    <fieldset class="meeting-group">
      <legend>{detailsText.when}</legend>
      <SavedField
        id="date"
        label={detailsText.date}
        type="date"
        stored={meeting.date}
        save={(date) => save(fieldsPatch({ date: date || null }))}
      />
      {asks && (
        <div class="meeting-ask" role="status">
          <p>{detailsText.futureDate}</p>
          <Button onClick={() => setPlanned(meeting.date)}>{detailsText.planned}</Button>
          <Button onClick={() => document.getElementById('date')?.focus()}>{detailsText.changeDate}</Button>
        </div>
      )}
      {mayLastDays(meeting) && <MoreDays meeting={meeting} />}
      <TimeField open={open} name="startTime" now={detailsText.startsNow} />
      <TimeField open={open} name="endTime" now={detailsText.endsNow} />
    </fieldset>
  )
}

function NoticeGroup({ open }: { open: OpenMeeting }) {
  return (
    <fieldset class="meeting-group">
      <legend>{detailsText.notice}</legend>
      <details class="meeting-notice">
        <summary>{detailsText.readNotice}</summary>
        <NoticeWords />
      </details>
      <TimeField open={open} name="noticeReadAt" now={detailsText.noticeNow} />
    </fieldset>
  )
}

function PlanGroup({ open: { meeting, mesa } }: { open: OpenMeeting }) {
  const save = useSave(meeting)
  const plan = usePlanOf(meeting)
  if (plan === undefined) return null
  const words = usualActivity(meeting.kind, mesa?.level)
  const suggested = plan && words && !meeting.activity ? activityBeginning(plan, words) : undefined
  const choose = (activity: string | null) =>
    void keep(() => save(fieldsPatch({ activity, plan: activity && plan ? plan.id : null })))
  return (
    <fieldset class="meeting-group">
      <legend>{detailsText.plan}</legend>
      <ActivityField
        id="activity"
        label={detailsText.activity}
        plan={plan}
        value={meeting.activity}
        onChoose={choose}
      />
      {suggested && (
        <div class="meeting-ask">
          <p>{detailsText.suggested(suggested.text ?? '')}</p>
          <Button onClick={() => choose(suggested.key)}>{detailsText.takeSuggestion}</Button>
        </div>
      )}
    </fieldset>
  )
}
