// [Nueva reunión] creates and opens at once: no form stands between the person and her first note.
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { dateDoubtNow } from '../../store/clock.ts'
import { recentMeetings } from '../../store/meetings.ts'
import { numberedActas, numbersOf } from '../../store/minutes-numbers.ts'
import { spaceOf, writableMesas } from '../../store/plans.ts'
import { allIn } from '../../store/read.ts'
import { record } from '../../store/record.ts'
import type { Session } from '../../store/session.ts'
import type { Store } from '../../store/store.ts'
import { useApp, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { askProtection } from '../shell/protection.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Screen } from '../parts/screen.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { commonText } from '../text/common.ts'
import { meetingsText } from '../text/meetings.ts'
import { servingValues } from './serving-values.ts'
import { mesaForNew, newMeetingValues } from './new-meeting-values.ts'
import { fieldsPatch } from './patches.ts'

export function NewMeeting() {
  const { store } = useApp()
  const { person } = useSession()
  const { route, query } = useLocation()
  const [trouble, setTrouble] = useState<'noMesa' | 'notSaved'>()
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current) return
    isBegun.current = true
    // The disk is asked not to be emptied the first time there is something of hers on it; the browser decides by itself.
    void askProtection()
    const create = async () => {
      const id = await createMeeting(store, person, query['actividad'])
      if (id === null) setTrouble('noMesa')
      else route(links.meeting(id), true)
    }
    void keep(create).then((isKept) => !isKept && setTrouble('notSaved'))
  }, [store, person, route, query])
  return (
    <Screen title={commonText.newMeeting} back={links.meetings} backLabel={commonText.back}>
      {trouble === 'notSaved' && <SaveLine />}
      {trouble === 'noMesa' && (
        <Empty title={meetingsText.noMesaToWrite} detail={meetingsText.noMesaDetail}>
          <Button href={links.today}>{commonText.goToday}</Button>
        </Empty>
      )}
    </Screen>
  )
}

/** Null when this person may write in no mesa. */
async function createMeeting(
  store: Store,
  person: Session['person'],
  activity: string | undefined,
): Promise<string | null> {
  const writable = (await writableMesas(store)).map(spaceOf)
  const mesa = mesaForNew(person.mesa, writable, await recentMeetings(store, 20))
  if (mesa === null) return null
  const numbers = numbersOf(await numberedActas(store), mesa)
  const values = newMeetingValues(store.now(), person.name, await allIn(store, 'meeting', mesa), numbers)
  const dateDoubt = await dateDoubtNow(store)
  const rec = store.newRecordId()
  const serving = activity ? await servingValues(store, activity, values.kind) : {}
  await record(store, {
    mesa,
    rec,
    type: 'meeting',
    patch: fieldsPatch({ ...values, ...serving, ...(dateDoubt && { dateDoubt }) }),
  })
  return rec
}
