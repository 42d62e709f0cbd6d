// The addresses of what proves a meeting. Apart from `links`, for the first screen leads to none of them.
import { links } from './links.ts'

export const evidenceLinks = {
  photos: (id: string) => `${links.meeting(id)}/fotos`,
  photo: (id: string, key: string) => `${links.meeting(id)}/fotos/${key}`,
  signatures: (id: string) => `${links.meeting(id)}/firmas`,
  signature: (id: string, key: string) => `${links.meeting(id)}/firmas/${key}`,
} as const
