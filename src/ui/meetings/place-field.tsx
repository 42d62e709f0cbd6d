// Where the meeting is: free text always, with the region's places to choose from while typing.
import { useRef } from 'preact/hooks'
import type { StoredMeeting } from '../../store/meetings.ts'
import { recentMeetings } from '../../store/meetings.ts'
import { fold } from '../../domain/text.ts'
import { useApp, useLive } from '../app-context.ts'
import { keep, useDraft } from '../autosave.ts'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { Row, Rows } from '../parts/rows.tsx'
import { detailsText } from '../text/meeting-details.ts'
import { fieldsPatch } from './patches.ts'
import { searchPlaces, type Place } from './place-search.ts'
import { useSave } from './use-meeting.ts'
import { usePlaces } from './use-places.ts'

interface Chosen {
  readonly place: string
  readonly placeCode: string | null
}

export function PlaceField({ meeting }: { meeting: StoredMeeting }) {
  const save = useSave(meeting)
  const places = usePlaces()
  const recent = useRecentPlaces(meeting)
  // The code goes with the name it was chosen with; other words have none.
  const chosen = useRef<Chosen>({ place: meeting.place ?? '', placeCode: meeting.placeCode ?? null })
  const draft = useDraft(meeting.place ?? '', (place) => {
    const placeCode = chosen.current.place === place ? chosen.current.placeCode : null
    return save(fieldsPatch({ place: place || null, placeCode }))
  })
  const choose = (next: Chosen) => {
    chosen.current = next
    draft.onInput(next.place)
    // Also when the words were typed already: the code is news.
    void keep(() => save(fieldsPatch({ ...next })))
  }
  const isChosen = meeting.placeCode !== undefined && meeting.place === draft.value
  const found = isChosen ? [] : searchPlaces(places, draft.value, 6)
  // What was typed with its accents stays as it was typed.
  const pick = ({ code, name }: Place) =>
    choose({ place: fold(draft.value) === fold(name) ? draft.value.trim() : name, placeCode: code })
  const hint =
    meeting.placeCode !== undefined && isChosen ? detailsText.placeChosen(meeting.placeCode) : detailsText.placeHint
  return (
    <>
      <TextField id="place" label={detailsText.place} hint={hint} maxLength={300} autocomplete="off" {...draft} />
      <p class="only-read" role="status">
        {found.length > 0 && detailsText.placesFound(found.length)}
      </p>
      {found.length > 0 && (
        <Rows label={detailsText.placeSuggestions}>
          {found.map((place) => (
            <Row key={place.code} icon="pin" title={place.name} detail={detailOf(place)} onClick={() => pick(place)} />
          ))}
        </Rows>
      )}
      {found.length === 0 && recent.length > 0 && (
        <Choices
          label={detailsText.recentPlaces}
          options={recent.map(({ place }) => ({ value: place, label: place }))}
          value={draft.value}
          onChoose={(place) => choose(recent.find((each) => each.place === place) ?? { place, placeCode: null })}
        />
      )}
    </>
  )
}

const detailOf = ({ within, isDistrict }: Place): string =>
  isDistrict ? detailsText.ofProvince(within) : detailsText.ofDistrict(within)

/** The last three, each once, from the other meetings on this device. */
function useRecentPlaces({ id }: StoredMeeting): readonly Chosen[] {
  const { store } = useApp()
  const meetings = useLive(() => recentMeetings(store, 30), [store]) ?? []
  const byName = new Map<string, Chosen>()
  for (const { id: of, place, placeCode = null } of meetings) {
    if (of !== id && place && !byName.has(fold(place))) byName.set(fold(place), { place, placeCode })
  }
  return [...byName.values()].slice(0, 3)
}
