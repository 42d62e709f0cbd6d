// Finding a community or a district by what a person types, whatever its accents and capitals.
import { districtCodeOf, type District, type Settlement } from '../../domain/place.ts'
import { fold } from '../../domain/text.ts'

export interface Place {
  readonly code: string
  readonly name: string
  /** What tells apart two places of the same name. */
  readonly within: string
  readonly isDistrict: boolean
}

/** Communities first: that is where the Mesa meets; names repeat, so each says its district. */
export function placesOf(districts: readonly District[], settlements: readonly Settlement[]): Place[] {
  const byCode = new Map(districts.map(({ code, name }) => [code, name]))
  return [
    ...settlements.map((each) => {
      const within = byCode.get(districtCodeOf(each)) ?? ''
      return { code: each.code, name: each.name, within, isDistrict: false }
    }),
    ...districts.map(({ code, name, province }) => ({ code, name, within: province, isDistrict: true })),
  ]
}

/** Those whose name begins so come before those that only contain it. */
export function searchPlaces(places: readonly Place[], typed: string, limit: number): Place[] {
  const wanted = fold(typed)
  if (wanted.length < 2) return []
  const named = places.map((place) => ({ place, name: fold(place.name) }))
  const starting = named.filter(({ name }) => name.startsWith(wanted))
  const containing = named.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted))
  return [...starting, ...containing].slice(0, limit).map(({ place }) => place)
}
