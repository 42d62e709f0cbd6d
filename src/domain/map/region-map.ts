// The region drawn from nothing but where its towns lie: each point of the paper belongs to the nearest town's district,
// as far as a day's walk. The borders that come out are near enough to find a place, and no more.

export interface Site {
  /** INEI, 6 digits for a district's capital, 10 for another place in it. */
  readonly code: string
  readonly latitude: number
  readonly longitude: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface RegionMap {
  readonly width: number
  readonly height: number
  /** Lines as SVG paths. */
  readonly outline: string
  readonly provinces: string
  readonly districts: string
  /** Where a place lies, by its code. */
  readonly at: ReadonlyMap<string, Point>
  /** The middle of each province's towns, by its code. */
  readonly middles: ReadonlyMap<string, Point>
}

/** Kilometres: how far the land of the outermost towns goes. */
const REACH = 27
const MARGIN = 4
const KM_OF_LATITUDE = 110.6
const KM_OF_LONGITUDE = 111.3
const CORNERS = 36

interface Spot extends Point {
  readonly code: string
}
/** A corner, and what lies beyond the edge that begins there; null for nothing. */
interface Corner extends Point {
  readonly beyond: Spot | null
}

export function regionMap(sites: readonly Site[]): RegionMap {
  const spots = projected(sites)
  const [width, height] = [Math.max(...spots.map(({ x }) => x)), Math.max(...spots.map(({ y }) => y))]
  const lines = { outline: '', provinces: '', districts: '' }
  for (const spot of spots) {
    const corners = landOf(spot, spots)
    for (const [index, from] of corners.entries()) {
      const to = corners[(index + 1) % corners.length]
      const kind = borderOf(spot, from.beyond)
      if (to && kind) lines[kind] += `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`
    }
  }
  return {
    width: Math.ceil(width + REACH + MARGIN),
    height: Math.ceil(height + REACH + MARGIN),
    ...lines,
    at: new Map(spots.map(({ code, x, y }) => [code, { x, y }])),
    middles: middlesOf(spots),
  }
}

/** One kilometre is one unit; north is up. */
function projected(sites: readonly Site[]): Spot[] {
  const [west, north] = [
    Math.min(...sites.map(({ longitude }) => longitude)),
    Math.max(...sites.map(({ latitude }) => latitude)),
  ]
  const middle = sites.reduce((sum, { latitude }) => sum + latitude, 0) / sites.length
  const wide = KM_OF_LONGITUDE * Math.cos((middle * Math.PI) / 180)
  return sites.map(({ code, latitude, longitude }) => ({
    code,
    x: (longitude - west) * wide + REACH + MARGIN,
    y: (north - latitude) * KM_OF_LATITUDE + REACH + MARGIN,
  }))
}

/** What is nearer to this spot than to any other, cut off at its reach. */
function landOf(spot: Spot, spots: readonly Spot[]): Corner[] {
  let land: Corner[] = Array.from({ length: CORNERS }, (_, index) => {
    const angle = (index / CORNERS) * 2 * Math.PI
    return { x: spot.x + REACH * Math.cos(angle), y: spot.y + REACH * Math.sin(angle), beyond: null }
  })
  for (const other of spots) {
    const distance = Math.hypot(other.x - spot.x, other.y - spot.y)
    if (other !== spot && distance > 0 && distance < 2 * REACH) land = cut(land, spot, other)
  }
  return land
}

/** Keeps the side of `spot`. */
function cut(land: readonly Corner[], spot: Spot, other: Spot): Corner[] {
  const [dx, dy] = [other.x - spot.x, other.y - spot.y]
  const limit = (other.x ** 2 - spot.x ** 2 + other.y ** 2 - spot.y ** 2) / 2
  const excess = ({ x, y }: Point) => x * dx + y * dy - limit
  return land.flatMap((from, index): Corner[] => {
    const to = land[(index + 1) % land.length] ?? from
    const [a, b] = [excess(from), excess(to)]
    const share = a / (a - b)
    const crossing = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }
    if (a <= 0) return b <= 0 ? [from] : [from, { ...crossing, beyond: other }]
    return b <= 0 ? [{ ...crossing, beyond: from.beyond }] : []
  })
}

/** Drawn from one of its two sides only. */
function borderOf({ code }: Spot, beyond: Spot | null): 'outline' | 'provinces' | 'districts' | null {
  if (!beyond) return 'outline'
  if (code > beyond.code || code.slice(0, 6) === beyond.code.slice(0, 6)) return null
  return provinceOf(code) === provinceOf(beyond.code) ? 'districts' : 'provinces'
}

export const provinceOf = (code: string): string => code.slice(0, 4)

function middlesOf(spots: readonly Spot[]): Map<string, Point> {
  const middles = new Map<string, Point>()
  const capitals = spots.filter(({ code }) => code.length === 6)
  for (const province of new Set(capitals.map(({ code }) => provinceOf(code)))) {
    const own = capitals.filter(({ code }) => provinceOf(code) === province)
    const mean = (of: 'x' | 'y') => own.reduce((sum, each) => sum + each[of], 0) / own.length
    middles.set(province, { x: mean('x'), y: mean('y') })
  }
  return middles
}

const round = (value: number): number => Math.round(value * 10) / 10
