// S8 Acta: the sheet as it will be printed, and two ways to take it along.
import { useRoute } from 'preact-iso'
import { useMemo, useState } from 'preact/hooks'
import { minutesPaper, type Occasion } from '../../document/minutes.ts'
import type { Paper } from '../../document/paper.ts'
import { summaryText } from '../../document/plain-text.ts'
import districts from '../../domain/data/districts.json' with { type: 'json' }
import { isClosed, type Meeting } from '../../domain/meeting.ts'
import { findRecord } from '../../store/read.ts'
import { signaturesOf } from '../../store/signatures.ts'
import { useApp, useLive } from '../app-context.ts'
import { links } from '../links.ts'
import { useMesas } from '../mesas.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Notice } from '../parts/notice.tsx'
import { Screen } from '../parts/screen.tsx'
import { usePlanOf } from '../plan-of-meeting.ts'
import { commonText } from '../text/common.ts'
import { minutesText, minutesWords } from '../text/minutes.ts'
import { Sheet } from './sheet.tsx'
import './minutes.css'

export function MinutesScreen() {
  const { params } = useRoute()
  const id = params['id'] ?? ''
  const found = useOccasion(id)
  const back = { back: links.meeting(id), backLabel: minutesText.back }
  if (found === null) {
    return (
      <Screen title={minutesText.title} back={links.meetings} backLabel={commonText.back}>
        <Empty title={commonText.notFound}>
          <Button href={links.today}>{commonText.goToday}</Button>
        </Empty>
      </Screen>
    )
  }
  if (!found) return <Screen title={minutesText.title} {...back} children={null} />
  const paper = minutesPaper(found, minutesWords)
  return (
    <Screen title={minutesText.title} {...back} footer={<Actions paper={paper} summary={() => summaryText(paper)} />}>
      {!isClosed(found.meeting) && (
        <p class="minutes-hint">
          <Badge tone="draft" icon="pencil" children={minutesText.draft} /> {minutesText.draftHint}
        </p>
      )}
      <Sheet paper={paper} />
    </Screen>
  )
}

/** The meeting and what is known around it; null when it is not on this device, undefined while it is read. */
function useOccasion(id: string): Occasion | null | undefined {
  const { store } = useApp()
  const meeting = useLive(() => findRecord(store, 'meeting', id), [store, id])
  const plan = usePlanOf(meeting)
  const signatures = useLive(async () => meeting && signaturesOf(store, meeting), [store, meeting]) ?? undefined
  const mesas = useMesas()
  const district = useMemo(() => districtOf(meeting ?? undefined), [meeting])
  if (!meeting || plan === undefined || !mesas) return meeting === null ? null : undefined
  return { signatures, meeting, mesa: mesas.get(meeting.mesa) ?? null, district, plan }
}

/** The first six digits of a place's code are its district's. */
const districtOf = (meeting: Meeting | undefined): Occasion['district'] =>
  districts.find(({ code }) => code === meeting?.placeCode?.slice(0, 6)) ?? null

function Actions({ paper, summary }: { paper: Paper; summary: () => string }) {
  const [hasFailed, setFailed] = useState(false)
  const share = async () => {
    try {
      await navigator.share({ title: paper.title, text: summary() })
    } catch (failure) {
      // The person closed the system's sheet: nothing failed.
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) setFailed(true)
    }
  }
  return (
    <div class="minutes-actions">
      {'share' in navigator && (
        <Button wide icon="arrow-up" onClick={() => void share()}>
          {minutesText.share}
        </Button>
      )}
      <Button kind="primary" wide icon="printer" onClick={() => window.print()}>
        {minutesText.print}
      </Button>
      {hasFailed && <Notice text={minutesText.shareFailed} tone="danger" onDone={() => setFailed(false)} />}
    </div>
  )
}
