// The words around days that go to the calendar of the phone.
import { counted } from './format.ts'

export const calendarText = {
  take: 'Llevar al calendario',
  noMeetings: 'No hay reuniones con fecha por venir.',
  noAgreements: 'No hay acuerdos por vencer con esos filtros.',
  saved: (file: string, days: number) =>
    `Se guardó ${file}, con ${counted(days, 'día', 'días')}. Ábrelo para añadirlo.`,
  shared: (days: number) => `${counted(days, 'día', 'días')} para tu calendario.`,
  failed: 'No se pudo crear el archivo. Inténtalo otra vez.',
  meetingsFile: 'reuniones-por-venir.ics',
  agreementsFile: 'acuerdos-por-vencer.ics',
  meetings: 'Reuniones de la Mesa',
  agreements: 'Acuerdos de la Mesa',
  nextMeeting: 'Próxima reunión',
  due: (agreement: string) => `Vence: ${agreement}`,
  responsible: (who: string) => `Responsable: ${who}`,
  from: (mesa: string, acta: string | undefined) => (acta ? `Acta ${acta}, mesa ${mesa}` : `Mesa ${mesa}`),
}
