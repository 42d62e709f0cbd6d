// An agreement as it was said aloud: its bytes and what the meeting says of them, kept and taken away in one go.
import { isClosed, type Agreement } from '../domain/meeting.ts'
import type { MesaId, RecordId, EntryKey } from '../domain/id.ts'
import type { Sha } from '../domain/photo.ts'
import { entryPath, fieldPath } from '../domain/record.ts'
import { MOST_VOICE, plainMime } from '../domain/voice.ts'
import { writeWithFiles } from './attached-file.ts'
import { isNeededElsewhere } from './files-needed.ts'
import { keepFile, type Kept } from './files.ts'
import type { StoredMeeting } from './meetings.ts'
import { findRecord } from './read.ts'
import { record, type Change } from './record.ts'
import type { Store } from './store.ts'
import { dropDraft, readDraft, type Spoken, type VoiceDraft } from './voice-draft.ts'

export interface NewVoice extends Spoken, VoiceDraft {
  /** The agreement's place, if nothing of it is written yet. */
  readonly order: number
  /** Something of it was written: if that is gone now, its voice goes too. */
  readonly isWritten: boolean
}

export type KeptVoice =
  /** `bringBack`: as it was before, with the earlier recording if there was one. */
  | { readonly is: 'kept'; readonly bringBack: () => Promise<void> }
  /** `gone`: the agreement was taken away, or its acta closed, while it was recorded. */
  | { readonly is: 'gone' | Exclude<Kept['is'], 'kept'> }

/** @throws as `keepFile` does */
export async function keepVoice(store: Store, voice: NewVoice): Promise<KeptVoice> {
  const { meeting: rec, agreement: key, seconds, order, isWritten } = voice
  const meeting = await findRecord(store, 'meeting', rec)
  const before = meeting?.agreements.find((each) => each.key === key)
  if (!meeting || isClosed(meeting) || (isWritten && !before)) return { is: 'gone' }
  if (voice.bytes.length > MOST_VOICE) return { is: 'tooLarge' }
  const { mesa, noAgreements } = meeting
  const place = { ...(!before && { order }) }
  const instead = await voiceAlone(store, meeting, before)
  const file = { mesa, rec, bytes: voice.bytes, mime: plainMime(voice.mime), instead }
  const kept = await keepFile(store, file, (sha) => [
    said(mesa, rec, key, { voice: sha, voiceSeconds: seconds, ...place }),
    ...(noAgreements ? [{ mesa, rec, type: 'meeting', patch: { [fieldPath('noAgreements')]: null } } as const] : []),
  ])
  if (kept.is !== 'kept') return { is: kept.is }
  await dropDraft(store, voice)
  const past = {
    voice: before?.voice ?? null,
    voiceSeconds: before?.voiceSeconds ?? null,
    ...(!before && { order: null }),
  }
  const turn = { left: kept.sha, wanted: before?.voice }
  return {
    is: 'kept',
    bringBack: () => writeWithFiles(store, mesa, turn, () => record(store, said(mesa, rec, key, past))),
  }
}

/**
 * Takes the recording away. What has not been sent does not go out any more.
 * @returns what brings it back
 */
export async function removeVoice(
  store: Store,
  meeting: StoredMeeting,
  agreement: Agreement,
): Promise<() => Promise<void>> {
  const { mesa, id } = meeting
  const { key, voice = null, voiceSeconds = null } = agreement
  const file = await voiceAlone(store, meeting, agreement)
  const write = (values: Values) => () => record(store, said(mesa, id, key, values))
  await writeWithFiles(store, mesa, { left: file }, write({ voice: null, voiceSeconds: null }))
  return () => writeWithFiles(store, mesa, { wanted: file }, write({ voice, voiceSeconds }))
}

/** The recording that only this agreement speaks of: it goes where the agreement goes. */
export async function voiceAlone(
  store: Store,
  meeting: StoredMeeting,
  agreement: Agreement | undefined,
): Promise<Sha | undefined> {
  const { key, voice } = agreement ?? {}
  if (!voice || meeting.agreements.some((other) => other.key !== key && other.voice === voice)) return undefined
  return (await isNeededElsewhere(store, meeting.mesa, meeting.id, voice)) ? undefined : voice
}

type Values = Partial<Record<'voice' | 'voiceSeconds' | 'order', string | number | null>>

const said = (mesa: MesaId, rec: RecordId, key: EntryKey, values: Values): Change => ({
  mesa,
  rec,
  type: 'meeting',
  patch: Object.fromEntries(Object.entries(values).map(([name, value]) => [entryPath('agreements', key, name), value])),
})

/**
 * What was being recorded when the phone went off. It becomes the agreement's voice by itself where there is none; a
 * whole one gives way to half of another only if the person says so.
 * @returns seconds of it
 */
export async function rescueVoice(
  store: Store,
  of: Spoken,
  order: number,
  mayReplace = false,
): Promise<{ readonly is: 'kept' | 'beside' | 'noRoom'; readonly seconds: number } | null> {
  const draft = await readDraft(store, of)
  if (!draft) return null
  const { seconds } = draft
  const meeting = await findRecord(store, 'meeting', of.meeting)
  const agreement = meeting?.agreements.find(({ key }) => key === of.agreement)
  if (agreement?.voice && !mayReplace) return { is: 'beside', seconds }
  const { is } = await keepVoice(store, { ...of, ...draft, order, isWritten: false })
  if (is === 'kept' || is === 'noRoom') return { is, seconds }
  // Nothing can be heard in it, or there is no open acta to keep it in.
  if (is !== 'gone') await dropDraft(store, of)
  return null
}
