// The district a place lies in. A file of its own: the list weighs, and few need it.
import districts from './data/districts.json' with { type: 'json' }
import type { District } from './place.ts'

/** The first six digits of a place's code are its district's. */
export const districtOf = (placeCode: string | undefined): District | null =>
  districts.find(({ code }) => code === placeCode?.slice(0, 6)) ?? null
