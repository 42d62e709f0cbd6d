// The words for a point of the earth: of a meeting, of a photo.
import { spotOf } from '../../domain/gps.ts'
import { number } from './format.ts'

const metres = (margin: number): string => `${number(Math.ceil(margin))} m`
const side = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value)}° ${value < 0 ? negative : positive}`

/** «4.58333° S, 77.85° O (margen de 12 m)» */
export function spotInWords(geo: string): string {
  const spot = spotOf(geo)
  if (!spot) return geo
  const where = `${side(spot.lat, 'N', 'S')}, ${side(spot.lon, 'E', 'O')}`
  return spot.margin === undefined ? where : `${where} (margen de ${metres(spot.margin)})`
}

export const spotText = {
  mark: 'Marcar el lugar con GPS',
  markLabel: 'Marcar el lugar con GPS, opcional',
  markAgain: 'Marcar otra vez',
  searching: 'Buscando el lugar… puedes seguir.',
  marked: (margin: number | undefined) =>
    margin === undefined ? 'Lugar marcado.' : `Lugar marcado, con un margen de ${metres(margin)}.`,
  notFound: 'No se encontró el lugar. Sal a un sitio abierto o escríbelo.',
  denied: 'Este celular no da permiso para ver el lugar. Escríbelo.',
  remove: 'Quitar la marca',
  removed: 'Se quitó el lugar marcado.',

  ofPhoto: 'Guardar el lugar de la foto',
  noSpot: 'La foto quedó, pero no traía el lugar.',
  photoSpot: (geo: string) => `Lugar de la foto: ${spotInWords(geo)}.`,
  removePhotoSpot: 'Quitar el lugar',
} as const
