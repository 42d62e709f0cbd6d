// Addresses of papers and of «Registrar avance»: apart from the others, which come with the first load.
import { links } from './links.ts'

const ALL = '/documentos'

export const documentLinks = {
  all: ALL,
  ofActivity: (key: string) => `${ALL}?actividad=${encodeURIComponent(key)}`,
  /** Creates a draft and goes on to it. */
  new: `${ALL}/nuevo`,
  newFor: (activity: string) => `${ALL}/nuevo?actividad=${encodeURIComponent(activity)}`,
  /** One that sustains a meeting. */
  newOf: (meeting: string) => `${ALL}/nuevo?reunion=${encodeURIComponent(meeting)}`,
  document: (id: string) => `${ALL}/${id}`,
  /** «Registrar avance». */
  advance: (activity: string) => `${links.activity(activity)}/avance`,
  newMeetingFor: (activity: string) => `${links.newMeeting}?actividad=${encodeURIComponent(activity)}`,
} as const
