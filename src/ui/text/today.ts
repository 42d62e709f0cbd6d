// Words of «Hoy»: what to do now, in three seconds.
import type { Level } from '../../domain/mesa.ts'
import type { LocalDate } from '../../domain/time.ts'
import { capital, counted, dayDate, relativeDays, shortDay } from './format.ts'

const committees: Record<Level, string> = { regional: 'Regional', provincial: 'Provincial', district: 'Distrital' }
const quarterNames = ['', 'I', 'II', 'III', 'IV'] as const
const greetings = { morning: 'Buenos días', afternoon: 'Buenas tardes', night: 'Buenas noches', first: 'Hola' } as const

export const todayText = {
  date: (today: LocalDate) => capital(dayDate(today)),
  greeting: (moment: keyof typeof greetings, name: string) => `${greetings[moment]}, ${name}`,
  settingsOf: (initials: string, name: string) => `${initials}, ajustes de ${name}`,

  toCorrect: (n: number) => `${counted(n, 'registro', 'registros')} por corregir`,
  conflicts: (n: number) => `${counted(n, 'registro', 'registros')} con dos versiones`,
  started: (when: string) => `Reunión empezada ${when}`,
  startedOn: (date: string) => `Reunión del ${date}`,
  committee: (level: Level, mesa: string) => `Comité Ejecutivo ${committees[level]} de ${mesa}`,
  headcount: (present: number, expected: number) => (expected > 0 ? `${present} de ${expected}` : 'Sin asistencia'),
  headcountRead: (present: number, expected: number) => `${counted(present, 'presente', 'presentes')} de ${expected}`,
  agreementCount: (n: number) => counted(n, 'acuerdo', 'acuerdos'),
  continue: 'Continuar la reunión',
  continueOf: (title: string, mesa: string) => `Continuar la reunión: ${title}, ${mesa}`,
  moreOpen: (n: number) => `Hay ${counted(n, 'reunión más', 'reuniones más')} sin cerrar`,

  dueTitle: 'Acuerdos por vencer',
  seeAll: (n: number) => (n === 1 ? 'Ver 1' : `Ver los ${n}`),
  nothingDue: 'Nada por vencer esta semana.',
  noResponsible: 'Sin responsable',
  noText: 'Acuerdo sin texto',
  dueOn: (date: LocalDate) => `vence ${shortDay(date)}`,
  dueRead: (days: number) => (days < 0 ? `venció ${relativeDays(days)}` : `vence ${relativeDays(days)}`),

  planTitle: (quarter: number) => `Plan, ${quarterNames[quarter]} trimestre`,
  scheduled: (n: number) =>
    n === 0 ? 'Sin programar este trimestre' : counted(n, 'avance programado', 'avances programados'),
  closedActas: (n: number) => counted(n, 'acta cerrada', 'actas cerradas'),
  seePlan: 'Ver las actividades',
  noPlan: 'Aún no bajó el plan. Se baja con señal.',
} as const
