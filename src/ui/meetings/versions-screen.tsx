// S12 «Hay dos versiones»: what the record says, both versions with who and when, and the person chooses. Nothing is lost.
import { useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import { findRecord } from '../../store/read.ts'
import { resolveConflict } from '../../store/decide.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { findVersions, type Versions } from '../../store/versions.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { links } from '../links.ts'
import { useMesas, type MesaNames } from '../mesas.ts'
import { offerUndo } from './undo.ts'
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { useGoBackTo } from '../shell/go-back-to.ts'
import { NotFound } from '../shell/not-found.tsx'
import { SaveFailure } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { commonText } from '../text/common.ts'
import { leafName } from '../text/conflict.ts'
import { placesIn } from '../differences.ts'
import { outboxText } from '../text/outbox.ts'
import { versionsText as text } from '../text/versions.ts'
import { versionLinks } from '../version-links.ts'
import { ByField, type Picked } from './versions-by-field.tsx'
import { choicesOf } from './version-choices.ts'
import { sidesOf, type Side } from './version-sides.ts'
import './versions.css'
import { titleOf } from './use-meeting.ts'
import { matterOf, subtitleOf } from './version-matter.ts'
import { WholeVersions } from './versions-whole.tsx'

export function VersionsScreen() {
  const { store } = useApp()
  const id = useRoute().params['id'] ?? ''
  const { person } = useSession()
  const found = useLive(async () => {
    const versions = await findVersions(store, id, person.name)
    const of = versions?.copy.ofType === 'meeting' ? (versions.copy.of ?? '') : ''
    return versions && { versions, meeting: of ? await findRecord(store, 'meeting', of) : null }
  }, [store, id, person.name])
  const mesas = useMesas()
  if (found === undefined || !mesas) return null
  return found ? <Comparison key={id} {...found} mesas={mesas} /> : <NotFound />
}

interface ComparisonProps {
  readonly versions: Versions
  /** That they are of. */
  readonly meeting: StoredMeeting | null
  readonly mesas: MesaNames
}

function Comparison({ versions, meeting, mesas }: ComparisonProps) {
  const { store } = useApp()
  const goBackTo = useGoBackTo()
  const { person } = useSession()
  const { copy, record, isSealed } = versions
  const matter = matterOf(versions)
  const { list, sentence, other } = sidesOf(versions, person.name, matter.thing)
  const choices = choicesOf(copy.values ?? {}, record).map((each) =>
    // Which row it is was said already.
    matter.name ? { ...each, name: text.fieldAlone(each.name) } : each,
  )
  const [chosen, setChosen] = useState<Side['which']>(isSealed ? 'shown' : list[0].which)
  const [picked, setPicked] = useState<Picked | null>(null)
  const page = meeting ? links.meeting(meeting.id) : links.outbox
  const mesa = (meeting && mesas.get(meeting.mesa)) ?? null
  const title = meeting ? outboxText.titleOf(titleOf({ meeting, mesa }), meeting.date) : ''

  const save = async () => {
    await flushAll()
    const taken = picked && choices.filter((_, index) => picked[index] === 'copy').flatMap(({ paths }) => paths)
    const which = picked ? (taken?.length ? 'copy' : 'shown') : chosen
    const choice = which === 'copy' ? 'adopted' : 'dismissed'
    let undo: (() => Promise<void>) | null = null
    const isKept = await keep(async () => {
      undo = await resolveConflict(store, copy, choice, record?.seen, { taken: taken ?? undefined, by: person.name })
    })
    if (!isKept) return
    const back = undo as (() => Promise<void>) | null // what the compiler believes of it ends at the closure
    if (meeting) offerUndo(back && { text: text.saved, undo: () => void keep(back) })
    goBackTo(page)
  }
  const toField = () => setPicked(choices.map(() => chosen))
  const button = picked ? text.keepChosen : (list.find(({ which }) => which === chosen) ?? list[0]).button
  const frame = { title: text.title, subtitle: subtitleOf(matter, title), back: page, backLabel: commonText.back }
  if (copy.resolved) {
    return (
      <Screen {...frame} actions={<SunButton />}>
        <p>{text.decided}</p>
        {meeting && <Button href={versionLinks.kept(meeting.id)}>{text.seeKept}</Button>}
      </Screen>
    )
  }
  return (
    <form
      class="versions"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Screen
        {...frame}
        actions={<SunButton />}
        footer={
          <>
            <SaveFailure />
            <Button kind="primary" wide type="submit">
              {isSealed ? text.understood : button}
            </Button>
          </>
        }
      >
        {matter.quote && <blockquote>“{matter.quote}”</blockquote>}
        <p>
          {sentence} <b>{text.nothingLost}</b> {!isSealed && text.choose}
        </p>
        {isSealed && <p>{text.sealed}</p>}
        {choices.length === 0 && <p class="quiet">{text.onlyHidden}</p>}
        {picked ? (
          <ByField {...{ choices, list, picked, setPicked }} />
        ) : (
          <WholeVersions {...{ choices, list, chosen, setChosen, isSealed }} />
        )}
        {choices.length > 1 && !isSealed && (
          <Button kind="quiet" wide onClick={picked ? () => setPicked(null) : toField}>
            {picked ? text.whole : text.byField}
          </Button>
        )}
        <p class="quiet">
          <Merged versions={versions} /> {text.history} {text.othersSee(other)}
        </p>
        <Button kind="quiet" wide href={page}>
          {text.later}
        </Button>
      </Screen>
    </form>
  )
}

/** What of the same change was put together without asking. */
function Merged({ versions: { copy, record } }: { versions: Versions }) {
  const placeOf = placesIn(record)
  const names = (copy.merged ?? []).flatMap((at) => leafName(at, placeOf) ?? [])
  return names.length > 0 ? text.merged([...new Set(names)]) : null
}
