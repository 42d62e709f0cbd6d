// What a line may do to what crosses it.

/** What may become of one request. */
export const FATES = [
  'fair',
  /** It is read, and the endpoint never sees it. */
  'requestLost',
  /** The endpoint has answered, and the client never hears of it. */
  'answerLost',
  /** Half of the answer, then nothing. */
  'answerCut',
  /** A captive portal's page, with status 200. */
  'portal',
  /** It is taken and never answered. */
  'hang',
  /** The endpoint gets it two times, at once. */
  'twice',
  /** The endpoint gets it once more, up to twenty requests later. */
  'twiceLater',
  /** It waits until a later one was answered. */
  'overtaken',
  /** One bit of its body is another. */
  'requestFlipped',
  /** One bit of the answer's body is another. */
  'answerFlipped',
] as const
export type Fate = (typeof FATES)[number]

export interface LineWeather {
  /** Bytes per second towards the endpoint, over all connections. */
  readonly up: number
  /** Bytes per second towards the clients. */
  readonly down: number
  /** Milliseconds, each way. */
  readonly latency: number
  /** All connections are cut every so many milliseconds. */
  readonly cutEvery: number
  /** All connections are cut when so many bytes have crossed since the last time. */
  readonly cutAfter: number
  /** How probable each fate is, from 0 to 1. */
  readonly fates: Readonly<Partial<Record<Fate, number>>>
  /** Requests that fates may befall; slowness and cuts befall all. */
  readonly only: (path: string, method: string) => boolean
}

export const FAIR: LineWeather = {
  up: Infinity,
  down: Infinity,
  latency: 0,
  cutEvery: Infinity,
  cutAfter: Infinity,
  fates: {},
  only: () => true,
}
