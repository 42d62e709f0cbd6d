// The addresses of handing work from screen to camera: apart from `links`, for the first screen leads to none of them.
import { links } from './links.ts'

export const byScreenLinks = {
  show: `${links.outbox}/pasar`,
  take: `${links.outbox}/recibir`,
} as const
