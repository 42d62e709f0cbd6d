// Every address of the app, built here and nowhere else.
import type { Part } from '../domain/meeting-parts.ts'

const partSlugs: Record<Part, string> = {
  details: 'datos',
  attendance: 'asistencia',
  agenda: 'agenda',
  development: 'desarrollo',
  agreements: 'acuerdos',
}

export const links = {
  today: '/hoy',
  enter: '/entrar',
  firstDownload: '/bajando',
  meetings: '/reuniones',
  /** Creates a meeting and goes on to it. */
  newMeeting: '/reuniones/nueva',
  meeting: (id: string) => `/reuniones/${id}`,
  part: (id: string, part: Part) => `/reuniones/${id}/${partSlugs[part]}`,
  agreement: (id: string, key: string) => `/reuniones/${id}/acuerdos/${key}`,
  review: (id: string) => `/reuniones/${id}/revisar`,
  minutes: (id: string) => `/reuniones/${id}/acta`,
  agreements: '/acuerdos',
  plan: '/plan',
  activity: (key: string) => `/plan/${key}`,
  outbox: '/envios',
  settings: '/ajustes',
  check: '/comprobar',
} as const
