// Which mesa met, and for what.
import { useLocation } from 'preact-iso'
import { meetingKind } from '../../domain/meeting.ts'
import { spaceOf, writableMesas } from '../../store/plans.ts'
import { useApp, useLive } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Choices } from '../parts/choices.tsx'
import { detailsText } from '../text/meeting-details.ts'
import { kindNames } from '../text/meeting-title.ts'
import { LineField } from './line-field.tsx'
import { hasOnlyDetails, moveMeeting } from './move-meeting.ts'
import { fieldsPatch } from './patches.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'

export function KindGroup({ open }: { open: OpenMeeting }) {
  const { meeting } = open
  const save = useSave(meeting)
  return (
    <fieldset class="meeting-group">
      <legend>{detailsText.what}</legend>
      <MesaChoice open={open} />
      <Choices
        label={detailsText.kind}
        options={meetingKind.options.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        value={meeting.kind}
        onChoose={(kind) => void keep(() => save(fieldsPatch({ kind })))}
      />
      <LineField open={open} name="minutesNumber" />
    </fieldset>
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
