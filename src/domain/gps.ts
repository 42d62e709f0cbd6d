// A point of the earth as words of a record: `geo:-4.58333,-77.85;u=12` (RFC 5870), degrees and a margin in metres.

export interface Spot {
  /** In degrees, north and east positive. */
  readonly lat: number
  readonly lon: number
  /** In metres; absent where nobody measured it. */
  readonly margin?: number
}

/** A metre is the fifth decimal. */
const DECIMALS = 5
const FORM = /^geo:(-?\d{1,2}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?)(?:;u=(\d{1,7}))?$/

export const geoOf = ({ lat, lon, margin }: Spot): string =>
  `geo:${Number(lat.toFixed(DECIMALS))},${Number(lon.toFixed(DECIMALS))}${margin === undefined ? '' : `;u=${Math.ceil(margin)}`}`

/** Null of what is no such point. */
export function spotOf(geo: string | undefined): Spot | null {
  const [, lat, lon, margin] = FORM.exec(geo ?? '') ?? []
  if (lat === undefined || lon === undefined) return null
  const spot = { lat: Number(lat), lon: Number(lon), ...(margin && { margin: Number(margin) }) }
  return Math.abs(spot.lat) <= 90 && Math.abs(spot.lon) <= 180 ? spot : null
}
