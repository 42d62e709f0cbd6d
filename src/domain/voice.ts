// What the recording of an agreement may be: light enough to leave by a thin line, long enough for what was agreed.

/** In bytes. */
export const MOST_VOICE = 1_000_000
/** A recorder that does not keep to the rate asked for is stopped here, before its last piece would be too much. */
export const FULL_VOICE = MOST_VOICE - 60_000
/** At the rate asked for, 720 kB. */
export const MOST_SECONDS = 360
/** Of Opus, in bits a second: a voice is well understood. */
export const VOICE_RATE = 16_000

/** The most wanted first; what a browser cannot do it says. */
export const VOICE_KINDS = [
  'audio/webm;codecs=opus',
  'audio/ogg;codecs=opus',
  'audio/mp4;codecs=opus',
  'audio/mp4',
  'audio/webm',
] as const

/** `audio/webm;codecs=opus` is kept and sent as `audio/webm`. */
export const plainMime = (recorded: string): string => (recorded.split(';')[0] ?? '').trim().toLowerCase()
