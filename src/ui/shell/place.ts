// Where the person is, remembered at each step: after a crash, a call or a dead battery she lands in the same field.
import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import { findRecord } from '../../store/read.ts'
import { openMeetings } from '../../store/meetings.ts'
import { readMemo, writeMemo } from '../../store/memo.ts'
import type { Store } from '../../store/store.ts'
import { links } from '../links.ts'

const STILL_THE_SAME_DAY = 12 * 3_600_000
/** Of the app's shortcut «Continuar». */
const CONTINUE = 'continuar'

/** Goes back to the meeting that was interrupted, then goes on remembering. Once, at the root. */
export function usePlace(store: Store): void {
  const location = useLocation()
  const here = useRef(location)
  here.current = location
  const [memory] = useState(() => placeMemory(store, here))
  useEffect(() => memory.start(), [memory])
  useEffect(() => memory.remember(''), [memory, location.url])
}

function placeMemory(store: Store, here: { readonly current: ReturnType<typeof useLocation> }) {
  let isReady = false
  const remember = (field: string) => {
    // Not to remember where one is loses no work: it is told to whoever looks for faults, and to nobody else.
    if (isReady) writeMemo(store, 'place', { url: here.current.url, field, at: store.now() }).catch(console.error)
  }
  const resume = async () => {
    const { url, path, query, route } = here.current
    const place = await interrupted(store, url, path === links.today, CONTINUE in query)
    if (place && place.url !== here.current.url) route(place.url)
    if (place?.field) focusWhenThere(place.field)
    isReady = true
    if (!place) remember('')
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (isField(target) && target.id) remember(target.id)
  }
  const start = () => {
    // Not found again, the place costs a tap and no work.
    resume().catch(console.error)
    addEventListener('focusin', onFocus)
    return () => removeEventListener('focusin', onFocus)
  }
  return { start, remember }
}

/** The place to return to, if the app was not left on purpose. */
async function interrupted(store: Store, url: string, isStart: boolean, isAsked: boolean) {
  const place = await readMemo(store, 'place')
  if (place?.url === url) return place
  if (!isStart) return null
  const isRecent = place !== null && store.now() - place.at < STILL_THE_SAME_DAY
  const meeting = place && (isRecent || isAsked) ? await findRecord(store, 'meeting', meetingIn(place.url)) : null
  if (meeting && meeting.state !== 'closed') return place
  const [open] = isAsked ? await openMeetings(store) : []
  return open ? { url: links.meeting(open.id), field: '' } : null
}

/** The meeting's key in an address; empty when it is no meeting's. */
const meetingIn = (url: string): string =>
  url.startsWith(links.meeting('')) ? (url.slice(links.meeting('').length).split(/[/?]/)[0] ?? '') : ''

const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

/** The field appears when its data has been read. A person who touches something first is left in peace. */
export function focusWhenThere(id: string): void {
  const observer = new MutationObserver(look)
  const stop = () => {
    observer.disconnect()
    for (const sign of ['pointerdown', 'keydown']) removeEventListener(sign, stop)
  }
  function look() {
    const field = document.getElementById(id)
    if (!field) return
    stop()
    field.focus()
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
  }
  observer.observe(document.body, { childList: true, subtree: true })
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, stop)
  look()
}

/** @returns whether a field has the keyboard now */
export const isWriting = (): boolean => isField(document.activeElement)
