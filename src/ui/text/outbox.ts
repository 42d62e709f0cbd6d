// The words of «Envíos»: what is only here, what arrived, what has to be looked at and why.
import type { Refusal } from '../../domain/problem.ts'
import { dateOf, type LocalDate } from '../../domain/time.ts'
import { clockTime, counted, kilobytes, plainDate, shortDay } from './format.ts'

const photos = (n: number): string => counted(n, 'foto, audio o papel', 'fotos, audios o papeles')

const moment = (at: number): string => `${shortDay(dateOf(at))}, ${clockTime(at)}`
const again = (minutes: number | null): string =>
  minutes === null ? 'Se intentará solo.' : `Se intentará en ${counted(Math.max(1, minutes), 'minuto', 'minutos')}.`
const unauthorised =
  'Este celular ya no está autorizado para enviar. Lo escrito sigue aquí y puedes seguir trabajando. Pide un código nuevo a la Secretaría.'

/** What a person can do about it: try again, mend the record, or only read it. */
type Remedy = 'retry' | 'correct' | 'read'

interface RefusalWords {
  readonly cause: string
  /** The same, said to the others of the mesa. */
  readonly forOthers: string
  readonly remedy: Remedy
  readonly code: string
}

const notRead = 'Chachapoyas no pudo recibirlo. No hay nada que hacer: su autor lo tiene en su celular.'

export const refusals: Record<Refusal, RefusalWords> = {
  forbidden: {
    cause: 'Este celular no puede cambiar eso en esta mesa. Lo escrito sigue aquí.',
    forOthers: 'Ese celular no puede escribir en esta mesa. Lo escrito sigue en él.',
    remedy: 'retry',
    code: 'E-201',
  },
  sealed: {
    cause: 'El acta ya estaba cerrada. Este cambio llegó después y quedó aparte.',
    forOthers: 'El acta ya estaba cerrada. Si hace falta, se corrige con una adenda.',
    remedy: 'read',
    code: 'E-202',
  },
  badValue: {
    cause: 'Un dato de este registro no es válido. Revísalo.',
    forOthers: 'Un dato no era válido. Quien lo escribió lo está viendo en su celular.',
    remedy: 'correct',
    code: 'E-203',
  },
  tooBig: {
    cause: 'Tiene demasiado texto para un solo envío. Acórtalo.',
    forOthers: 'Tenía demasiado texto. Quien lo escribió lo está viendo en su celular.',
    remedy: 'correct',
    code: 'E-204',
  },
  unknownType: {
    cause: 'Chachapoyas todavía no recibe este tipo de registro.',
    forOthers: 'Chachapoyas todavía no recibe este tipo de registro.',
    remedy: 'retry',
    code: 'E-205',
  },
  badShape: {
    cause: 'Chachapoyas no pudo recibirlo. No es culpa tuya.',
    forOthers: notRead,
    remedy: 'retry',
    code: 'E-206',
  },
  nameTaken: {
    cause: 'Chachapoyas no pudo recibirlo. No es culpa tuya.',
    forOthers: notRead,
    remedy: 'retry',
    code: 'E-207',
  },
}

export const outboxText = {
  title: 'Envíos',
  sendNow: 'Enviar ahora',
  /** What «Enviar ahora» answers. */
  notGone: {
    noSignal: 'Sigue sin señal. No se perdió nada.',
    weakSignal: 'Hay señal débil. No se perdió nada.',
    portal: 'Esta red pide entrar por su página. Abre el navegador y entra, o usa tus datos. No se perdió nada.',
    busy: 'No salió. No se perdió nada. Se intentará solo.',
    unauthorised,
    fault: 'No salió. No es culpa tuya y no se perdió nada.',
  },
  arrived(sent: number, unsent: number, toReview: number, files: number): string {
    const parts = [
      sent > 0 && (sent === 1 ? 'Llegó 1.' : `Llegaron ${sent}.`),
      unsent > 0 && `Quedan ${unsent} por enviar.`,
      files > 0 && `${files === 1 ? 'Queda' : 'Quedan'} ${photos(files)} por enviar.`,
      toReview > 0 && `Falta revisar ${toReview}.`,
      unsent + toReview + files === 0 && 'Todo enviado.',
    ]
    return parts.filter(Boolean).join(' ')
  },
  signal: {
    noSignal: ['Sin señal', 'Todo está guardado. Se enviará solo cuando haya internet.'],
    weakSignal: ['Hay señal débil', 'Todo está guardado. Se intentará solo.'],
    portal: [
      'Esta red pide entrar por su página',
      'Abre el navegador y entra ahí, o usa tus datos. Todo está guardado.',
    ],
    notGone: (minutes: number | null) => ['No salió', again(minutes)],
    stopped: [
      'Este celular ya no está autorizado',
      'Solo se detuvo el envío: lo escrito sigue aquí y puedes seguir trabajando. Pide un código nuevo a la Secretaría, al 041-478383.',
    ],
    sending: (done: number, total: number) => [`Enviando ${done} de ${total}`, 'Puedes seguir trabajando.'],
    waiting: (n: number) => [`${n} por enviar`, 'Todo está guardado. Se envía solo.'],
    sendingPhotos: ({ done, total }: { done: number; total: number }) => [
      'Enviando fotos y audios',
      `${kilobytes(done)} de ${kilobytes(total)}. Puedes seguir trabajando.`,
    ],
    photosWait: (n: number) => [
      `${photos(n)} por enviar`,
      'El texto ya llegó. Las fotos, los audios y los papeles van después.',
    ],
    toReview: (n: number) => [`${n} por revisar`, 'Lo demás ya llegó.'],
    allSent: ['Todo enviado', 'No queda nada solo en este celular.'],
    nothingYet: ['Nada por enviar', 'Lo que escribas se enviará solo.'],
  },
  lastSent: (at: number) => `Último envío: ${moment(at)}`,

  review: 'Hay que revisar',
  waiting: 'Por enviar',
  waitingSum: (count: number, size: number) => `${count} · ${kilobytes(size)}`,
  photosTitle: 'Fotos, audios y papeles por enviar',
  photosSum: (count: number, size: number) => `${count} · ${kilobytes(size)}`,
  photosAfter: 'Van después del texto. Si la señal se corta, siguen donde quedaron.',
  photosDamaged: (n: number) =>
    `${photos(n)} ${n === 1 ? 'se dañó' : 'se dañaron'} en este celular. Hay que volver a tomar o grabar.`,
  sent: 'Enviados',
  sentCount: (count: number) => `Enviados (${count})`,
  none: 'Nada por enviar. Todo llegó.',
  textSize: (size: number, author?: string) => `Texto ${kilobytes(size)}${author ? ` · de ${author}` : ''}`,
  turn: (name: string, owner: string) => `Ahora escribe ${name} en el celular de ${owner}`,
  turnChange: 'Cambiar',
  written: (at: number) => `Escrito el ${moment(at)}`,
  titleOf: (title: string, date: LocalDate | undefined) => (date ? `${title}, ${plainDate(date)}` : title),
  kinds: {
    person: 'Datos de una persona',
    membership: 'Persona del comité',
    mesa: 'Datos de la mesa',
    plan: 'Plan operativo',
    addendum: 'Adenda de un acta',
    followUp: 'Avance de un acuerdo',
    conflict: 'Elección entre dos versiones',
    apart: 'Cambio apartado, ya leído',
    signature: 'Firma de un acta',
    committeeRule: 'Regla de quórum',
    thumb: 'Copia pequeña de una foto',
    document: 'Documento',
    contribution: 'Sustento del plan',
    validation: 'Validación de un registro',
    targets: 'Metas del plan',
    planChange: 'Reprogramación del plan',
    planChoice: 'Lectura de una meta',
    planTopic: 'Tema pedido por el CER',
    fieldTrip: 'Salida al campo',
    other: 'Otro registro',
  },
  /** What was refused, to be read and copied. */
  apart: 'Lo que quedó aparte',
  /** Said of what somebody else wrote. */
  ofOthers: (by: string | undefined, at: number | undefined) =>
    `Un cambio de ${by ?? 'otra persona'} quedó aparte${at === undefined ? '' : `, ${moment(at)}`}.`,
  understood: 'Entendido',
  tryAgain: 'Intentar otra vez',
  correct: 'Corregir',
  leave: 'Dejar el acta así',
  forRecord: (button: string, title: string) => `${button}: ${title}`,
  details: 'Ver detalle',
  code: (code: string) => `Código ${code}`,
}
