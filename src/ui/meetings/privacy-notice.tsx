// The privacy notice that is read aloud before anything is noted of anybody, and the hour at which it was (Ley 29733, M1).
import { useRef } from 'preact/hooks'
import { timeOf } from '../../domain/time.ts'
import type { StoredMeeting } from '../../store/meetings.ts'
import { useApp } from '../app-context.ts'
import { keep } from '../autosave.ts'
import { Button } from '../parts/button.tsx'
import { noticeText } from '../text/committee.ts'
import { fieldsPatch } from './patches.ts'
import { NoticeWords } from './notice-words.tsx'
import { offerUndo } from './undo.ts'
import { useSave } from './use-meeting.ts'

export function PrivacyNotice({ meeting }: { meeting: StoredMeeting }) {
  const { store } = useApp()
  const save = useSave(meeting)
  const { noticeReadAt: before } = meeting
  const box = useRef<HTMLDetailsElement>(null)
  const set = (noticeReadAt: string | null) => keep(() => save(fieldsPatch({ noticeReadAt })))
  const markRead = async () => {
    const hour = timeOf(store.now())
    if (!(await set(hour))) return
    offerUndo({ text: noticeText.kept(hour), undo: () => void set(before ?? null) })
    box.current?.removeAttribute('open')
    box.current?.querySelector('summary')?.focus()
  }
  return (
    <details ref={box} class="meeting-notice attendance-notice">
      <summary>{before ? noticeText.read(before) : noticeText.unread}</summary>
      <NoticeWords />
      <Button onClick={() => void markRead()}>{before ? noticeText.readAgain : noticeText.markRead}</Button>
    </details>
  )
}
