// The region's districts and communities, fetched when a place is about to be written.
import { useEffect, useState } from 'preact/hooks'
import { placesOf, type Place } from './place-search.ts'

/** Empty until they are here: the place can be typed meanwhile. */
export function usePlaces(): readonly Place[] {
  const [places, setPlaces] = useState<readonly Place[]>([])
  useEffect(() => {
    void loadPlaces().then(setPlaces)
  }, [])
  return places
}

async function loadPlaces(): Promise<Place[]> {
  const [districts, settlements] = await Promise.all([
    import('../../domain/data/districts.json'),
    import('../../domain/data/settlements.json'),
  ])
  return placesOf(districts.default, settlements.default)
}
