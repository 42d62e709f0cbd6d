// «¿Cómo va?»: one step, kept from its first choice on.
import { useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import { recordId, type RecordId } from '../../domain/id.ts'
import type { StepState } from '../../domain/follow-up.ts'
import { dateOf, localDate } from '../../domain/time.ts'
import { beginStep, changeStep, findStep, removeStep, type StepWords, type StoredStep } from '../../store/follow-ups.ts'
import { useApp, useLive, useSession } from '../app-context.ts'
import { flushAll, keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { Choices } from '../parts/choices.tsx'
import { announce } from '../parts/live-region.tsx'
import { Notice } from '../parts/notice.tsx'
import { Screen } from '../parts/screen.tsx'
import { useGoBackTo } from '../shell/go-back-to.ts'
import { NotFound } from '../shell/not-found.tsx'
import { SaveLine } from '../shell/save-line.tsx'
import { SunButton } from '../shell/sun-button.tsx'
import { agreementsText } from '../text/agreements.ts'
import { commonText } from '../text/common.ts'
import { followUpText as text, stepChoices } from '../text/follow-up.ts'
import './agreements.css'
import { followUpLinks } from '../follow-up-links.ts'
import { PaperAdd } from '../paper-add.tsx'
import { PhotoAdd } from '../photo-add.tsx'
import { StepFields } from './step-fields.tsx'
import { StepFiles } from './step-files.tsx'
import { useAgreement, type OpenAgreement } from './use-agreement.ts'

/** What is said most often comes first. */
const ORDER: readonly StepState[] = ['done', 'inProgress', 'rescheduled', 'notDone', 'void', 'pending']

export function StepScreen() {
  const { store } = useApp()
  const id = recordId.safeParse(useRoute().params['step'])
  const open = useAgreement()
  const step = useLive(async () => (id.success ? findStep(store, id.data) : null), [store, id.data])
  if (open === undefined || step === undefined) return null
  if (!open || !id.success) return <NotFound />
  return <StepForm key={id.data} id={id.data} open={open} step={step} />
}

interface StepFormProps {
  readonly id: RecordId
  readonly open: OpenAgreement
  /** Null until something is chosen. */
  readonly step: StoredStep | null
}

function StepForm({ id, open: { tracked, mayRecord }, step }: StepFormProps) {
  const { store } = useApp()
  const { person } = useSession()
  const goBackTo = useGoBackTo()
  const [removed, setRemoved] = useState<StoredStep | null>(null)
  const { agreement, meeting } = tracked
  const page = followUpLinks.agreement(meeting, agreement.key)
  const isMine = mayRecord && (step === null || step.by === person.name)
  const set = async (words: StepWords) => {
    if (step) await changeStep(store, step, words)
    else await beginStep(store, tracked, { id, by: person.name, date: localDate.parse(dateOf(store.now())), ...words })
  }
  const choose = (state: StepState) => void keep(() => set({ state }))
  const remove = async () => {
    await flushAll()
    if (step && (await keep(() => removeStep(store, step)))) setRemoved(step)
  }
  const bringBack = () => {
    setRemoved(null)
    // Any later change, even of nothing, brings a removed record back with all it had.
    if (removed) void keep(() => changeStep(store, removed, {}))
  }
  const done = async () => {
    if (await flushAll()) announce(text.saved)
    goBackTo(page)
  }
  return (
    <Screen
      title={text.stepTitle}
      subtitle={text.title(agreement.number)}
      back={page}
      backLabel={commonText.back}
      actions={<SunButton />}
      footer={
        <>
          {removed && (
            <Notice
              text={text.removed}
              action={{ label: commonText.undo, onClick: bringBack }}
              onDone={() => setRemoved(null)}
            />
          )}
          <Button kind="primary" wide onClick={() => void done()} children={commonText.done} />
        </>
      }
    >
      <SaveLine />
      <p class="agreements-words">{agreement.text?.trim() || agreementsText.noText}</p>
      {isMine ? (
        <>
          <Choices
            label={text.how}
            options={ORDER.map((value) => ({ value, label: stepChoices[value] }))}
            value={step?.state}
            onChoose={choose}
          />
          {step?.state && <StepFields state={step.state} step={step} today={dateOf(store.now())} set={set} />}
          {step?.state && (
            <section class="agreements-files" aria-labelledby="adjuntos">
              <h2 id="adjuntos">{text.files}</h2>
              <StepFiles bearer={step} mayEdit />
              <PhotoAdd bearer={step} kind="secondary" />
              <p class="quiet">{text.aboutFiles}</p>
              <PaperAdd bearer={step} hint={text.fileHint} />
            </section>
          )}
          {step && (
            <p>
              <Button kind="quiet" icon="trash" onClick={() => void remove()} children={text.remove} />
            </p>
          )}
        </>
      ) : (
        <p>{mayRecord ? text.ofOther : text.mayNot}</p>
      )}
    </Screen>
  )
}
