// Words of «Listo para viajar».
import type { ReadyCheck } from '../../domain/ready.ts'
import { dateOf } from '../../domain/time.ts'
import { clockTime, counted, joined, kilobytes, number, plainDate, shortDay } from './format.ts'

const MANY_MEETINGS = 100
const DAY = 86_400_000
const HOUR = 3_600_000

const dayAndMonth = (at: number) => plainDate(dateOf(at)).replace(/ de \d{4}$/, '')
const moment = (at: number) => `${shortDay(dateOf(at))}, ${clockTime(at)}`

/** «2 días», «3 horas», «25 minutos» */
function span(milliseconds: number): string {
  if (milliseconds >= DAY) return counted(Math.round(milliseconds / DAY), 'día', 'días')
  if (milliseconds >= HOUR) return counted(Math.round(milliseconds / HOUR), 'hora', 'horas')
  return counted(Math.round(milliseconds / 60_000), 'minuto', 'minutos')
}

export const readyText = {
  title: 'Listo para viajar',
  why: 'Revisa este celular antes de salir. Toma unos segundos.',
  list: 'Lo que se revisa',
  readyOn: (at: number) => `Listo el ${dayAndMonth(at)}, ${clockTime(at)}`,
  ready: 'Puedes viajar sin señal.',
  lastReady: (at: number) => `La última vez: listo el ${dayAndMonth(at)}, ${clockTime(at)}`,
  running: (done: number, total: number) => `Revisando: ${done} de ${total}`,
  missing: (n: number) => (n === 1 ? 'Falta 1 cosa' : `Faltan ${n} cosas`),
  missingDetail: 'Cada una dice qué hacer. Puedes salir de aquí y volver.',
  again: 'Revisar otra vez',
  begin: 'Revisar antes de viajar',
  isGood: 'Bien',
  isBad: 'Falta',
  isWaiting: 'Espera su turno',

  names: {
    app: 'La aplicación abre sin señal',
    data: 'Datos al día',
    protected: 'Datos protegidos',
    room: 'Espacio para trabajar',
    clock: 'Fecha y hora',
    lock: 'PIN',
    copy: 'Copia de lo que falta enviar',
  } satisfies Record<ReadyCheck, string>,

  files: (here: number, total: number) => `${number(here)} de ${number(total)} partes`,
  filesMissing: (here: number, total: number) =>
    `Están ${number(here)} de ${number(total)} partes. Con señal, revisa otra vez y se bajan.`,
  noWorker: 'Esta ventana todavía no abre sin señal. Ábrela de nuevo.',
  openAgain: 'Abrir de nuevo',

  fetching: 'Buscando lo nuevo…',
  data: (plan: number | null, people: number, agreements: number, at: number) =>
    `${joined([
      plan ? `Plan ${plan}` : 'Sin plan',
      counted(people, 'persona', 'personas'),
      counted(agreements, 'acuerdo pendiente', 'acuerdos pendientes'),
    ])}. Del ${moment(at)}`,
  noPlan: 'Todavía no bajó el plan. Busca señal y revisa otra vez.',
  stale: (at: number | null) =>
    at === null
      ? 'Todavía no se bajó todo. Busca señal y revisa otra vez.'
      : `Son del ${moment(at)} Busca señal y revisa otra vez.`,

  protected: 'El celular no los borra para hacer lugar.',
  unprotected: 'No: instala la aplicación para protegerlos.',
  install: 'Cómo instalarla',

  writing: (proven: number, size: number) => `Escribiendo una prueba: ${kilobytes(proven)} de ${kilobytes(size)}`,
  room: (meetings: number) =>
    meetings > MANY_MEETINGS
      ? `Hay espacio para más de ${MANY_MEETINGS} reuniones con fotos.`
      : `Hay espacio para unas ${number(meetings)} reuniones con fotos.`,
  full: (proven: number) =>
    `Solo entraron ${kilobytes(proven)} de prueba. Borra videos o aplicaciones que no uses y revisa otra vez.`,
  damaged: 'Lo que se escribió no se leyó igual. El celular puede estar fallando: lleva otro o usa papel.',

  clock: 'Son las correctas.',
  clockWrong: (gap: number) =>
    `Este celular va ${span(Math.abs(gap))} ${gap > 0 ? 'atrasado' : 'adelantado'}. En sus ajustes, pon fecha y hora automáticas.`,
  clockUnknown: 'Sin señal no se pueden comparar. Busca señal y revisa otra vez.',

  locked: 'El cuaderno pide un PIN para abrir.',
  unlocked: 'Quien encuentre este celular puede leer todo. Pon un PIN.',
  setLock: 'Poner un PIN',

  nothingToCopy: 'No falta enviar nada.',
  copied: (at: number) => `Hecha el ${moment(at)}`,
  notCopied: 'Hay trabajo que solo está aquí. Envíalo con señal o guarda una copia.',
  toOutbox: 'Ir a Envíos',
} as const
