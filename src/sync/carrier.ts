// Carries the outbox out and the news in, by itself.
//
//   calm ──change, opening, return, tap──▶ sending ──all exchanged──▶ calm
//                                             │ no answer
//                                             ▼
//                             waiting (5 s … 15 min) ──time, signal, tap──▶ sending
//                     sending ──the endpoint does not take this device──▶ stopped ──new code──▶ sending
//
// It never blocks work: screens read the tables, and the tables do not know the network.
import { mayCarryFiles } from '../domain/file-way.ts'
import type { Sha } from '../domain/photo.ts'
import { carriedSize } from '../store/box.ts'
import { noteContact } from '../store/clock.ts'
import { counts } from '../store/counts.ts'
import { fileWay } from '../store/file-way.ts'
import { live } from '../store/live.ts'
import { readMemo, writeMemo } from '../store/memo.ts'
import { unanswered } from '../store/outbox.ts'
import { readSession } from '../store/session.ts'
import { turnToOther } from '../store/spare-tokens.ts'
import type { Store } from '../store/store.ts'
import type { Alone } from './alone.ts'
import { waitAfter } from './backoff.ts'
import { enrolOver } from './enrol.ts'
import { fetchOrganisationKey } from './fetch-organisation-key.ts'
import { deliverBox } from './deliver-box.ts'
import { createFileCarrier, type FileRun } from './file-carrier.ts'
import { renewToken } from './renew-token.ts'
import { roundTrip } from './round.ts'
import { CALM, type SendOutcome, type Carrier, type SyncStatus, type Trouble } from './status.ts'
import type { Send } from './transport.ts'
import { tellFault } from './tell-fault.ts'
import { onWayChange, wayNow } from './way.ts'

export interface CarrierParts {
  readonly store: Store
  readonly send: Send
  /** This program's version, told to the endpoint. */
  readonly app: string
  readonly alone: Alone
}

/** Quiet time after a change before it is sent: a sentence in the making travels once. */
const PAUSE = 5_000
const FIRST_ROOM = 200_000
const [LEAST_ROOM, MOST_ROOM] = [20_000, 3_000_000]
/** After a request was cut, the next ones grow no faster than this: a line that was cut will be again. */
const GROWTH = 1.25
/** What one request should take, in milliseconds (sync.md §3.1). */
const AIM = 10_000

export function createCarrier({ store, send, app, alone }: CarrierParts): Carrier {
  const listeners = new Set<() => void>()
  let status = CALM
  let running: Promise<SendOutcome> | null = null
  let isAsked = false
  let failures = 0
  let room = FIRST_ROOM
  let mostRoom = MOST_ROOM
  let hasAskedKey = false
  let isToRenew = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (news: Partial<SyncStatus>) => {
    status = { ...status, ...news }
    for (const listener of listeners) listener()
  }
  const mayCarry = async (bytes: number) => mayCarryFiles(await fileWay(store), wayNow(), bytes)
  const fileCarrier = createFileCarrier({ store, send, tell, onProgress: () => (failures = 0), mayCarry })
  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void sendNow(), milliseconds)
  }

  /** One run at a time. Who asks meanwhile gets that run's answer, and it goes round once more for her. */
  function sendNow(): Promise<SendOutcome> {
    clearTimeout(timer)
    isAsked = true
    running ??= exchangeWhileAsked()
    return running
  }

  async function exchangeWhileAsked(): Promise<SendOutcome> {
    try {
      for (;;) {
        isAsked = false
        const outcome = await exchange()
        if (!isAsked || outcome !== 'allSent') return outcome
      }
    } finally {
      running = null // in the same breath as the last look at `isAsked`: nobody's wish falls in between
    }
  }

  /** @param isAgain for the second time in a row */
  async function exchange(isAgain = false): Promise<SendOutcome> {
    try {
      const session = await readSession(store)
      if (!session || session.left) return 'unauthorised'
      const total = (await counts(store)).unsent
      tell({ phase: 'sending', total, done: 0, nextTryAt: null })
      const ran = await alone((taken) => exchangeAll({ token: session.token, taken, done: new Map() }, total))
      if (ran === 'elsewhere') {
        tell({ phase: 'calm' })
        later(PAUSE)
        return 'busy'
      }
      if (ran.done === 'unauthorised' && !isAgain && (await turnToOther(store, session.token))) return exchange(true)
      return ran.done ? gaveUp(ran.done) : await finished()
    } catch (failure) {
      // Now and then a browser lets go of its tables, and has them again at once: that alone is only tried again.
      if (!isAgain) return exchange(true)
      // The disk refuses, or a bug: said aloud, and tried again like any other trouble. Nothing of it was half done.
      tellFault(failure)
      return gaveUp('fault')
    }
  }

  /**
   * All words, those carried for others too, then files; words again whenever there are new ones, or receipts of files to
   * fetch, or what was carried is to be seen here.
   */
  async function exchangeAll(run: FileRun, total: number): Promise<Trouble | null> {
    const box = { ...run, store, send, skipped: new Set<Sha>() }
    for (;;) {
      const trouble = await exchangeWords(run, total)
      if (trouble || run.taken.aborted) return trouble
      const carried = await deliverBox(box, 'words')
      if (carried === 'brought') continue
      const own = carried ?? (await fileCarrier.sendFiles(run))
      if (own === 'again') continue
      const outcome = own ?? ((await mayCarry(await carriedSize(store))) ? await deliverBox(box, 'files') : null)
      if (outcome === 'brought') continue
      if (!outcome && !hasAskedKey) hasAskedKey = await fetchOrganisationKey(store, send, run.token)
      // Last: what this run says, it says with the token it began with.
      if (!outcome && isToRenew) await renewToken(store, send)
      return outcome
    }
  }

  /** Round trips until nothing is left to say, or one fails. */
  async function exchangeWords({ token, taken }: FileRun, total: number): Promise<Trouble | null> {
    for (;;) {
      const outcome = await roundTrip({ store, send, token, app, room })
      if (taken.aborted) return null // another tab goes on from here
      if (outcome.is === 'trouble') {
        // What did not get through may in smaller pieces: at once, if these were large and the next can be smaller.
        const [isLarge, before] = [outcome.sent > LEAST_ROOM, room]
        room = Math.max(LEAST_ROOM, Math.floor(Math.min(room, isLarge ? outcome.sent : room) / 2))
        mostRoom = room
        if (isLarge && room < before && outcome.trouble === 'weakSignal') continue
        return outcome.trouble
      }
      if (outcome.is === 'tooLarge') {
        if (room === LEAST_ROOM) return 'fault'
        room = Math.max(LEAST_ROOM, Math.floor(room / 2))
        continue
      }
      isToRenew = outcome.renew
      failures = 0 // the line carries: what was waited for so far is no measure of it
      mostRoom = Math.min(MOST_ROOM, mostRoom * GROWTH)
      room = Math.round(
        Math.min(mostRoom, Math.max(LEAST_ROOM, (room * AIM) / Math.max(outcome.milliseconds, AIM / 4))),
      )
      tell({ clockGap: outcome.clockGap, done: Math.max(0, total - (await counts(store)).unsent) })
      if (!outcome.more) return null
    }
  }

  async function finished(): Promise<SendOutcome> {
    failures = 0
    await noteContact(store, status.clockGap)
    const unsent = await unanswered(store)
    if (unsent === 0) await writeMemo(store, 'lastSent', store.now())
    tell({ phase: 'calm', trouble: null, nextTryAt: null, ...(unsent === 0 && { lastSent: store.now() }) })
    if (unsent > 0) later(PAUSE) // written while the last request was on its way
    return 'allSent'
  }

  function gaveUp(trouble: Trouble): SendOutcome {
    if (trouble === 'unauthorised') tell({ phase: 'stopped', trouble, nextTryAt: null })
    else {
      const wait = waitAfter(++failures, Math.random())
      later(wait)
      tell({ phase: 'waiting', trouble, nextTryAt: store.now() + wait })
    }
    return trouble
  }

  function start(): () => void {
    void readMemo(store, 'lastSent').then((lastSent) => tell({ lastSent }))
    void sendNow()
    const stop = live(() => unanswered(store)).subscribe(
      (unsent) => unsent > 0 && status.phase === 'calm' && later(PAUSE),
      tellFault,
    )
    const stopHearing = onWayChange(() => void sendNow())
    return () => {
      stop()
      stopHearing()
      clearTimeout(timer)
    }
  }

  return {
    status: () => status,
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    sendNow,
    enrol: async (code, device) => {
      const outcome = await enrolOver(store, send, code, device)
      if (outcome.is === 'enrolled') {
        failures = 0
        hasAskedKey = false
        tell({ lastSent: null, trouble: null })
        // A run that began under the former identity ends first.
        if (running) await running
        void sendNow()
      }
      return outcome
    },
    start,
  }
}
