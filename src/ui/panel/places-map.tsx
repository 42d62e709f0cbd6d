// The map and its list: a dot where meetings took place, as large as their number. Black lines on white, no pictures
// from anywhere: it draws and prints without signal.
import { useMemo } from 'preact/hooks'
import districts from '../../domain/data/districts.json' with { type: 'json' }
import settlements from '../../domain/data/settlements.json' with { type: 'json' }
import { meetingPlaces, type MeetingPlace, type PlacedMeeting } from '../../domain/map/meeting-places.ts'
import { provinceOf, regionMap, type Point, type RegionMap } from '../../domain/map/region-map.ts'
import { number } from '../text/format.ts'
import { mapText as text } from '../text/map.ts'
import './places-map.css'

const districtByCode = new Map(districts.map((each) => [each.code, each]))
const settlementByCode = new Map(settlements.map((each) => [each.code, each]))
const provinceNames = new Map(districts.map(({ code, province }) => [provinceOf(code), province]))

interface Listed extends MeetingPlace {
  readonly name: string
  readonly district: string
  readonly province: string
}

function listed(each: MeetingPlace): Listed {
  const district = districtByCode.get(each.code?.slice(0, 6) ?? '')
  const known = settlementByCode.get(each.code ?? '') ?? district
  const name = each.written || known?.name || text.unwritten
  return { ...each, name, district: district?.name ?? '', province: district?.province ?? '' }
}

export function PlacesMap({ meetings }: { meetings: readonly PlacedMeeting[] }) {
  const map = useMemo(() => regionMap([...districts, ...settlements]), [])
  const places = meetingPlaces(meetings).map(listed)
  const summary = text.summary(meetings.length, places.length)
  const dots = places.flatMap((place) => {
    const at = map.at.get(place.code ?? '')
    return at ? [{ place, at, radius: radiusOf(place.count) }] : []
  })
  return (
    <div class="places">
      <figure class="places-map">
        <svg viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={text.map(summary)}>
          <path class="places-districts" d={map.districts} />
          <path class="places-provinces" d={map.provinces} />
          <path class="places-outline" d={map.outline} />
          {dots.map(({ place, at, radius }) => (
            <circle key={place.code} class="places-dot" cx={at.x} cy={at.y} r={radius}>
              <title>{text.dot(place.name, place.count)}</title>
            </circle>
          ))}
          {namesOn(map, dots).map(({ words, look, x, y, isBefore }) => (
            <text key={words} class={look} {...{ x, y }} text-anchor={isBefore ? 'end' : 'start'}>
              {words}
            </text>
          ))}
        </svg>
        <figcaption>
          {text.how} {text.rough}
        </figcaption>
      </figure>
      <table class="places-list">
        <caption>
          {text.list}. {summary}
        </caption>
        <thead>
          <tr>
            {Object.values(text.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(({ code, name, district, province, count }) => (
            <tr key={code ?? name}>
              <th scope="row">{name}</th>
              {code ? <td>{text.within(district, province)}</td> : <td>{text.notOnMap}</td>}
              <td>{number(count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {text.total}
            </th>
            <td>{number(meetings.length)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface Dot {
  readonly place: Listed
  readonly at: Point
  readonly radius: number
}

/** Ten times the meetings, ten times the ink. */
const radiusOf = (count: number): number => Math.min(14, 1.6 * Math.sqrt(count) + 1)

interface Name extends Point {
  readonly words: string
  readonly look: 'places-name' | 'places-province'
  /** It ends where it stands: after it there is no room. */
  readonly isBefore?: boolean
}

const GAP = 1.5
const LETTER = { width: 4.4, height: 8.5 }
/** Of a bold one in the widest letters a phone may have. */
const WIDEST = 5.8
/** Where the name of a province may stand instead, from the middle of its towns. */
const BESIDE = [0, 10, -10, 20, -20, 30]

/** A name that would lie over another is left to the list; the places with most meetings choose first. */
function namesOn({ middles, width }: RegionMap, dots: readonly Dot[]): Name[] {
  const names: (Name & { readonly start: number; readonly end: number })[] = []
  const place = (name: Name): boolean => {
    const long = name.words.length * LETTER.width
    const [start, end] = name.isBefore ? [name.x - long, name.x] : [name.x, name.x + long]
    const isFree = names.every(
      (other) => Math.abs(other.y - name.y) > LETTER.height || other.end < start || end < other.start,
    )
    if (isFree) names.push({ ...name, start, end })
    return isFree
  }
  for (const { place: of, at, radius } of dots) {
    const words = text.label(of.name, of.count)
    const beside = radius + GAP
    const isBefore = at.x + beside + words.length * WIDEST > width
    place({ words, look: 'places-name', x: at.x + (isBefore ? -beside : beside), y: at.y + 2.5, isBefore })
  }
  for (const [code, { x, y }] of middles) {
    const words = provinceNames.get(code)?.toLocaleUpperCase('es-PE') ?? ''
    const start = x - (words.length * LETTER.width) / 2
    BESIDE.some((down) => place({ words, look: 'places-province', x: start, y: y + down }))
  }
  return names
}
