// «Esta reunión suma 1 a “…”. [Sumar] [No]»: what a closed meeting adds to, and what it could add to besides.
import { useState } from 'preact/hooks'
import { contribute } from '../../store/contributions.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { announce } from '../parts/live-region.tsx'
import { validationText as text } from '../text/validation.ts'
import { offersInWords, type OfferInWords } from './offers-in-words.ts'
import type { OpenMeeting } from './use-meeting.ts'

/** Seen at once; the next one comes when one of them is answered. */
const MOST = 2

export function OfferBoxes({ open: { meeting, mayWrite } }: { open: OpenMeeting }) {
  const { store } = useApp()
  const { id, date } = meeting
  const found = useLive(() => offersInWords(store, { id, date }), [store, id, date])
  if (!found) return null
  return (
    <>
      {found.linked.map((activity) => (
        <p key={activity} class="quiet">
          {text.already(activity)}
        </p>
      ))}
      {mayWrite &&
        found.offers.slice(0, MOST).map((offer) => <OfferBox key={offer.activity} {...{ offer, meeting }} />)}
    </>
  )
}

function OfferBox({ offer, meeting }: { offer: OfferInWords; meeting: OpenMeeting['meeting'] }) {
  const { store } = useApp()
  const { person } = useSession()
  const [element, setElement] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { ask, plan, activity, words } = offer
  const { mesa, id: of } = meeting
  const answer = (isWithdrawn: boolean) => {
    if (!isWithdrawn && ask && !element.trim()) return setMissing(true)
    const elements = element.trim() ? [element.trim()] : undefined
    const said = { mesa, of, plan, activity, by: person.name, ...(elements && { elements }), isWithdrawn }
    return void keep(async () => {
      await contribute(store, said)
      announce(isWithdrawn ? text.notAdded(words) : text.added(words))
    })
  }
  return (
    <div class="card meeting-offer">
      <p>{text.adds(words)}</p>
      {ask === 'name' && (
        <TextField
          id={`parte-${activity}`}
          label={text.whichName}
          error={isMissing && !element.trim() ? text.which : undefined}
          value={element}
          onInput={setElement}
        />
      )}
      {Array.isArray(ask) && <Choices label={text.which} options={ask} value={element} onChoose={setElement} />}
      {Array.isArray(ask) && isMissing && !element && (
        <p class="field-error" role="alert">
          {text.which}
        </p>
      )}
      <div class="meeting-two">
        <Button wide label={text.notTo(words)} onClick={() => answer(true)} children={text.no} />
        <Button wide icon="plus" label={text.addTo(words)} onClick={() => answer(false)} children={text.add} />
      </div>
    </div>
  )
}
