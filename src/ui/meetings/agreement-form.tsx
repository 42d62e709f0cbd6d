// One agreement: what, who, for when. It exists from its first letter, and may be left half done.
import { useLocation, useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { entryKey, type EntryKey } from '../../domain/id.ts'
import { isClosed, type Agreement } from '../../domain/meeting.ts'
import { voiceAlone } from '../../store/voice.ts'
import { useApp } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { followUpLinks } from '../follow-up-links.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { useGoBackTo } from '../shell/go-back-to.ts'
import { commonText } from '../text/common.ts'
import { developmentText } from '../text/meeting-agenda.ts'
import { agreementsText } from '../text/meeting-agreements.ts'
import { ActivityField } from './activity-field.tsx'
import { AgreementDueField } from './agreement-due-field.tsx'
import { DecisionField } from './decision-field.tsx'
import { LONG_TEXT } from './development-part.tsx'
import { orderAtEnd } from '../../domain/entry-order.ts'
import { PartFrame, partScreen, withMeeting } from './part-frame.tsx'
import { usePlanOf } from '../plan-of-meeting.ts'
import { fieldsPatch, type EntryValues } from './patches.ts'
import { ResponsibleField } from './responsible-field.tsx'
import { SavedField } from '../saved-field.tsx'
import { suggestedActivity } from './suggested-activity.ts'
import { useEntries } from './use-entries.ts'
import { useSave, type OpenMeeting } from './use-meeting.ts'
import { VoiceField } from './voice-field.tsx'

/** Once its acta is closed, what can be said of it is what became of it. */
export const AgreementForm = withMeeting(({ open: { meeting } }) => {
  const { route } = useLocation()
  const key = useRoute().params['key'] ?? ''
  const isSealed = isClosed(meeting)
  useEffect(() => {
    if (isSealed) route(followUpLinks.agreement(meeting.id, key), true)
  }, [route, isSealed, meeting.id, key])
  return isSealed ? null : <OpenForm />
})

const OpenForm = partScreen('agreements', ({ open }) => {
  const key = entryKey.safeParse(useRoute().params['key'])
  return key.success ? <Form key={key.data} open={open} agreementKey={key.data} /> : null
})

function Form({ open, agreementKey: key }: { open: OpenMeeting; agreementKey: EntryKey }) {
  const { store } = useApp()
  const { route } = useLocation()
  const { meeting } = open
  const save = useSave(meeting)
  const entries = useEntries(meeting, 'agreements')
  const plan = usePlanOf(meeting)
  const index = meeting.agreements.findIndex((each) => each.key === key)
  const n = index < 0 ? meeting.agreements.length + 1 : index + 1
  const agreement: Agreement = meeting.agreements[index] ?? { key }
  const set = async (values: EntryValues<'agreements'>) => {
    if (meeting.noAgreements) await save(fieldsPatch({ noAgreements: null }))
    await entries.set(key, { ...values, order: agreement.order ?? orderAtEnd(meeting.agreements) })
  }
  const choose = (values: EntryValues<'agreements'>) => void keep(() => set(values))
  const goBackTo = useGoBackTo()
  const goList = () => goBackTo(links.part(meeting.id, 'agreements'))
  const remove = async () => {
    void flushAll()
    entries.remove(agreement, agreementsText.removed(n), await voiceAlone(store, meeting, agreement))
    goList()
  }
  const isLacking = agreement.text?.trim() && !agreement.responsible
  const mayServe = plan && agreement.text?.trim() && !agreement.activity
  const suggested = mayServe ? suggestedActivity(plan, agreement.text ?? '') : undefined
  return (
    <PartFrame
      open={open}
      title={agreementsText.title(n)}
      back={links.part(meeting.id, 'agreements')}
      actions={
        index >= 0 && (
          <Menu
            label={commonText.more}
            items={[{ label: agreementsText.remove, icon: 'trash', tone: 'danger', onClick: () => void remove() }]}
          />
        )
      }
      footer={
        <div class="meeting-two">
          <Button
            wide
            onClick={() => route(links.agreement(meeting.id, store.newEntryKey()), true)}
            children={agreementsText.another}
          />
          <Button kind="primary" wide onClick={goList} children={agreementsText.done} />
        </div>
      }
    >
      <SavedField
        id="acuerdo"
        label={agreementsText.what}
        hint={developmentText.noVictims}
        multiline
        rows={3}
        maxLength={LONG_TEXT}
        stored={agreement.text}
        save={(text) => set({ text: text || null })}
      />
      <ResponsibleField open={open} responsible={agreement.responsible} set={set} />
      {isLacking && <p class="meeting-hint">{agreementsText.whoMissing}</p>}
      <AgreementDueField meeting={meeting} due={agreement.due} onChoose={(due) => choose({ due })} />
      <DecisionField meeting={meeting} agreement={agreement} set={set} />
      {plan !== undefined && (
        <ActivityField
          id="plan"
          label={agreementsText.linkedToPlan}
          plan={plan}
          value={agreement.activity}
          onChoose={(activity) => choose({ activity })}
        />
      )}
      {suggested && (
        <div class="meeting-ask">
          <p>{agreementsText.suggestedActivity(suggested.text ?? '')}</p>
          <Button onClick={() => choose({ activity: suggested.key })}>{agreementsText.takeActivity}</Button>
        </div>
      )}
      <VoiceField open={open} agreement={agreement} />
    </PartFrame>
  )
}
