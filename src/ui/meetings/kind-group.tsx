// Which mesa met, and for what.
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { Meeting } from '../../domain/meeting.ts'
import { meetingKind, type MeetingKind } from '../../domain/meeting-brief.ts'
import { spaceOf, writableMesas } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { announce } from '../parts/live-region.tsx'
import { Choices } from '../parts/choices.tsx'
import { detailsText } from '../text/meeting-details.ts'
import { kindNames } from '../text/meeting-title.ts'
import { LineField } from './line-field.tsx'
import { hasOnlyDetails, moveMeeting } from './move-meeting.ts'
import { NumberClashBox } from './number-clash.tsx'
import { fieldsPatch } from './patches.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

export function KindGroup({ open }: { open: OpenMeeting }) {
  const { meeting } = open
  const save = useSave(meeting)
  return (
    <fieldset class="meeting-group">
      <legend>{detailsText.what}</legend>
      <MesaChoice open={open} />
      <KindChoice value={meeting.kind} onChoose={(kind) => void keep(() => save(fieldsPatch({ kind })))} />
      {isOfOthers(meeting) && (
        <>
          <LineField open={open} name="space" hint={detailsText.spaceHint} />
          <LineField open={open} name="convener" label={detailsText.convenerOfSpace} />
        </>
      )}
      <LineField open={open} name="minutesNumber" />
      <NumberClashBox meeting={meeting} />
    </fieldset>
  )
}

/** A space of others is called by them; what was written there stays in sight when the kind is changed. */
export const isOfOthers = ({ kind, space }: Meeting): boolean => kind === 'externalSpace' || !!space

/** What most meetings are. */
const COMMON: readonly MeetingKind[] = ['ordinary', 'extraordinary', 'workMeeting', 'training']

interface KindChoiceProps {
  readonly value: MeetingKind | undefined
  readonly onChoose: (kind: MeetingKind) => void
}

/** A few chips; the others one tap behind, the chosen one always in sight. */
function KindChoice({ value, onChoose }: KindChoiceProps) {
  const [showsAll, setShowsAll] = useState(false)
  const seldom = meetingKind.options.filter((kind) => !COMMON.includes(kind))
  // The common ones do not move under the finger.
  const shown = [...COMMON, ...seldom.filter((kind) => showsAll || kind === value)]
  return (
    <div class="kind-choice">
      <Choices
        label={detailsText.kind}
        options={shown.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        value={value}
        onChoose={(kind) => {
          setShowsAll(false)
          onChoose(kind)
        }}
      />
      {!showsAll && (
        <Button
          kind="quiet"
          icon="plus"
          onClick={() => {
            setShowsAll(true)
            announce(detailsText.allKinds(meetingKind.options.length))
          }}
        >
          {detailsText.moreKinds}
        </Button>
      )}
    </div>
  )
}

/** For who writes in several mesas, while nobody has been marked: afterwards it is that mesa's meeting. */
function MesaChoice({ open: { meeting, mesa } }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { route } = useLocation()
  const writable = useLive(() => writableMesas(store), [store]) ?? []
  if (writable.length < 2 || !hasOnlyDetails(meeting)) {
    return (
      <p>
        <span class="quiet">{detailsText.mesa}</span> <b>{mesa?.name}</b>
      </p>
    )
  }
  const move = async (to: string) => {
    const chosen = writable.map(spaceOf).find((space) => space === to)
    if (!chosen || chosen === meeting.mesa) return
    await flushAll()
    await keep(async () => route(links.part(await moveMeeting(store, meeting, chosen), 'details'), true))
  }
  return (
    <Choices
      label={detailsText.mesa}
      options={writable.map((each) => ({ value: spaceOf(each) as string, label: each.name ?? each.id }))}
      value={meeting.mesa}
      onChoose={(to) => void move(to)}
    />
  )
}
