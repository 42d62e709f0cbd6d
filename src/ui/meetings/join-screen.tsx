// Two meetings that look like one, side by side: a person puts them together field by field, or says what they are.
import { useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import { isClosed } from '../../domain/meeting.ts'
import {
  fieldChoices,
  joinPatch,
  proposedPairing,
  saidOnlyBy,
  type Field,
  type Pick,
} from '../../domain/join-meetings.ts'
import type { EntryKey } from '../../domain/id.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { joinMeetings } from '../../store/same-meetings.ts'
import { useApp, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { useGoBackTo } from '../shell/go-back-to.ts'
import { NotFound } from '../shell/not-found.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { leafName } from '../text/conflict.ts'
import { meetingsText } from '../text/meetings.ts'
import { sameText as text } from '../text/same-meeting.ts'
import { JoinFields } from './join-fields.tsx'
import { JoinLists } from './join-lists.tsx'
import { offerUndo } from './undo.ts'
import { titleOf, useMeeting, type OpenMeeting } from './use-meeting.ts'
import './versions.css'

export function JoinScreen() {
  const { id = '', other = '' } = useRoute().params
  const [one, two] = [useMeeting(id), useMeeting(other)]
  if (one === undefined || two === undefined) return null
  if (!one || !two || id === other || one.meeting.mesa !== two.meeting.mesa) return <NotFound />
  // A closed acta stays, whichever of the two the address names first.
  const isTurned = isClosed(two.meeting) && !isClosed(one.meeting)
  return <Join key={`${id}/${other}`} open={isTurned ? two : one} other={isTurned ? one.meeting : two.meeting} />
}

function Join({ open, other }: { open: OpenMeeting; other: StoredMeeting }) {
  const { meeting: of, mesa } = open
  const { store } = useApp()
  const { person } = useSession()
  const goBackTo = useGoBackTo()
  const fields = fieldChoices(of, other)
  const [changed, setChanged] = useState<ReadonlyMap<Field, Pick>>(new Map())
  const [pairing, setPairing] = useState<ReadonlyMap<EntryKey, EntryKey>>(() => proposedPairing(of, other))
  const picks = new Map(fields.map(({ field, pick }) => [field, changed.get(field) ?? pick]))
  const isSealed = isClosed(of)

  const say = async (verdict: 'same' | 'different') => {
    await flushAll()
    const takes = verdict === 'same' && !isSealed && { patch: joinPatch(of, other, picks, pairing), pairing }
    const words = verdict === 'different' ? text.saidDifferent : isSealed ? text.saidSame : text.joinedNow
    const isKept = await keep(async () => {
      const undo = await joinMeetings(store, { of, other, verdict, ...takes, by: person.name })
      offerUndo({ text: words, undo: () => void keep(undo) })
    })
    if (isKept) goBackTo(links.meeting(of.id))
  }
  const alone = saidOnlyBy(other, of).flatMap((field) => leafName(field, () => undefined) ?? [])
  return (
    <Screen
      title={text.title}
      subtitle={meetingsText.within(titleOf(open), meetingsText.subtitle(mesa?.name ?? '', of.date))}
      back={links.meeting(of.id)}
      backLabel={commonText.back}
      actions={<SunButton />}
      footer={
        <>
          <SaveFailure />
          <Button kind="primary" wide onClick={() => void say('same')} children={isSealed ? text.isSame : text.join} />
        </>
      }
    >
      {isSealed ? (
        <Sealed of={of} other={other} />
      ) : (
        <>
          <p>
            {text.intro} <b>{text.nothingLost}</b> {text.otherStays}
          </p>
          <JoinFields
            {...{ of, other, fields, picks }}
            pick={(field, to) => setChanged(new Map(changed).set(field, to))}
          />
          {alone.length > 0 && <p class="quiet">{text.alone(alone)}</p>}
          <JoinLists {...{ of, other, pairing, setPairing }} />
        </>
      )}
      <Button wide onClick={() => void say('different')} children={text.different} />
    </Screen>
  )
}

/** A closed acta takes nothing: the two can only be said to be one. */
function Sealed({ of, other }: { of: StoredMeeting; other: StoredMeeting }) {
  const { person } = useSession()
  const areBoth = isClosed(other)
  return (
    <>
      <p>{areBoth ? text.closedBoth : text.closedOne(of.author, person.name)}</p>
      <p>
        {areBoth ? text.linked : text.draftStays} {text.correction}
      </p>
      {[of, other].map((each) => (
        <Button
          key={each.id}
          wide
          icon="page"
          href={isClosed(each) ? links.minutes(each.id) : links.meeting(each.id)}
          label={`${isClosed(each) ? text.seeMinutes : text.seeOther}: ${text.whose(each.author, person.name)}`}
          children={isClosed(each) ? text.seeMinutes : text.seeOther}
        />
      ))}
    </>
  )
}
