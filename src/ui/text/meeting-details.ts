// The words of «Datos».
import type { Meeting } from '../../domain/meeting.ts'
import type { MeetingKind } from '../../domain/meeting-brief.ts'
import type { Level } from '../../domain/mesa.ts'

export const detailsText = {
  what: 'Qué reunión es',
  mesa: 'Mesa',
  kind: 'Tipo de reunión',
  moreKinds: 'Ver más tipos',
  allKinds: (n: number) => `Ahora se ven ${n} tipos.`,
  space: 'Nombre del espacio',
  spaceHint: 'Por ejemplo: Consejo de Coordinación Local de Nieva.',
  convenerOfSpace: '¿Quién convoca el espacio?',
  minutesNumber: 'Acta N.°',
  when: 'Cuándo',
  date: 'Fecha',
  startTime: 'Hora de inicio',
  endTime: 'Hora de término',
  now: 'Ahora',
  startsNow: 'Ahora, hora de inicio',
  endsNow: 'Ahora, hora de término',
  noticeNow: 'Ahora, aviso leído',
  futureDate: 'La fecha es del futuro. ¿Es una reunión programada?',
  planned: 'Sí, programarla',
  changeDate: 'Cambiar fecha',
  oddDate: 'Esa fecha no puede ser. Revisa el año.',
  where: 'Dónde',
  place: 'Lugar',
  placeHint: 'Comunidad, centro poblado o distrito. Si no está en la lista, escríbelo.',
  recentPlaces: 'Lugares de antes',
  placesFound: (n: number) => (n === 1 ? '1 lugar encontrado' : `${n} lugares encontrados`),
  placeSuggestions: 'Lugares encontrados',
  ofDistrict: (district: string) => `Distrito ${district}`,
  ofProvince: (province: string) => `Distrito de ${province}`,
  placeChosen: (code: string) => `Elegido de la lista, código ${code}.`,
  venue: 'Local o ambiente',
  who: 'Quiénes',
  convener: '¿Quién convoca?',
  callNotice: 'Documento de convocatoria',
  chair: '¿Quién preside?',
  secretary: '¿Quién hace de secretaria o secretario?',
  notice: 'Aviso de privacidad',
  noticeReadAt: 'Hora en que se leyó',
  readNotice: 'Leer el aviso',
  more: 'Más datos, si hacen falta',
  modality: '¿Cómo se reunieron?',
  interpreter: 'Intérprete y lengua',
  interpreterHint: 'Nombre de quien interpretó y a qué lengua.',
  nextDate: 'Fecha de la próxima reunión',
  nextPlace: 'Lugar de la próxima reunión',
  plan: 'Plan',
  activity: 'Actividad del POA',
  noActivity: 'Ninguna',
  noPlan: 'Aún no bajó el plan. Se baja con señal.',
  suggested: (activity: string) => `Por el tipo de reunión puede ser: “${activity}”`,
  takeSuggestion: 'Usar esta actividad',
} as const

export const modalityNames: Record<NonNullable<Meeting['modality']>, string> = {
  inPerson: 'En persona',
  remote: 'A distancia',
  mixed: 'Mixta',
}

/** The first words of the plan's activity that such a meeting usually serves; the plan itself is searched for them. */
export function usualActivity(kind: MeetingKind | undefined, level: Level | undefined): string | null {
  const isRegional = level === 'regional'
  switch (kind) {
    case 'installation':
      return isRegional ? 'Instalación anual' : 'Instalación de los Comités Ejecutivos Locales'
    case 'ordinary':
    case 'extraordinary':
      return isRegional ? 'Reuniones bimensuales' : 'Apoyo a las reuniones mensuales'
    case 'activation':
      return 'Activación de la Mesa'
    case 'workingGroup':
      return 'Mesas temáticas'
    case 'externalSpace':
      return isRegional ? 'Participación de la MCLCP' : 'Participación de las Mesas Locales'
    default:
      return null
  }
}
