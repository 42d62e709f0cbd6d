// Words of the first day, before any meeting.
import { counted, joined } from './format.ts'

export const firstDayText = {
  readyTitle: 'Este celular ya está listo',
  has: (plan: number | null, people: number, agreements: number) => {
    const has = [
      plan ? `el plan ${plan}` : '',
      people > 0 ? counted(people, 'persona', 'personas') : '',
      agreements > 0 ? counted(agreements, 'acuerdo', 'acuerdos') : '',
    ].filter(Boolean)
    return `${has.length > 0 ? `Tiene ${joined(has)}. ` : ''}Ya puedes viajar sin señal.`
  },
  notReadyTitle: 'Falta bajar los datos',
  notReady: 'Se bajan solos cuando haya señal.',
  tryTitle: 'Prueba antes de salir',
  ofTotal: (done: number, total: number) => `${done} de ${total}`,
  download: 'Bajar los datos',
  isDone: 'Hecho',
  isMissing: 'Falta',
  install: 'Instalar la aplicación',
  installWhy: 'Protege mejor tus datos',
  ready: 'Revisar todo antes de viajar',
  readyWhy: 'Espacio, fecha, PIN y copia',
  noMeetings: 'Todavía no hay reuniones',
  noMeetingsDetail: 'Empieza una. Puedes dejarla a medias.',
} as const
