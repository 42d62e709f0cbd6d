// The words about the phones of a mesa: which there are, one that was lost, whose data it had, and one that was erased.
import { dateOf } from '../../domain/time.ts'
import { clockTime, counted, number, plainDate } from './format.ts'

const moment = (at: number): string => `${plainDate(dateOf(at))}, ${clockTime(at)}`

export const lostPhoneText = {
  title: 'Celulares',
  open: 'Ver los celulares',
  none: 'Ningún celular de esta mesa ha entrado todavía.',
  noAnswer: 'No se pudo preguntar a Chachapoyas. Los celulares se ven con señal.',
  again: 'Intentar otra vez',
  lastSeen: (at: number) => `Último contacto: ${moment(at)}`,
  unsent: (n: number) => (n === 0 ? 'Dijo que no tenía nada por enviar' : `Dijo que tenía ${number(n)} por enviar`),
  version: (app: string | null) => (app ? `Versión ${app}` : 'Versión no dicha'),
  blocked: (at: number) => `Bloqueado el ${moment(at)}`,
  willErase: 'Se borrará en su próximo contacto',
  erased: (at: number) => `Avisó que se borra: ${moment(at)}`,
  isThis: 'Este mismo equipo',
  ofAdministrator: 'Es de quien administra: lo bloquea otra persona que administra.',

  cancel: 'Cancelar',
  block: 'Bloquear este celular',
  blockMeans: 'Ya no podrá enviar ni ver datos nuevos. Lo que no envió queda en ese celular.',
  typeMesa: (mesa: string) => `Escribe el nombre de la mesa: ${mesa}`,
  wrongMesa: 'El nombre de la mesa no es ese.',
  erase: 'Además, que se borre en su próximo contacto',
  eraseMeans: 'Solo se borra si no le queda nada por enviar.',
  notBlocked: 'No se pudo bloquear: no hubo respuesta. Prueba con señal.',
  isBlocked: 'El celular quedó bloqueado.',

  people: 'De quién había datos',
  peopleMeans:
    'Personas de los registros que ese celular podía ver. Puede incluir a quien se anotó después de su último contacto. Queda anotado que viste esta lista.',
  seePeople: 'Ver la lista',
  count: (n: number) => counted(n, 'persona', 'personas'),
  columns: ['Nombre', 'Institución', 'Mesa', 'Datos'],
  data: (phone: boolean, dni: boolean) =>
    ['nombre', phone && 'teléfono', dni && 'documento'].filter(Boolean).join(', '),
  csv: 'Guardar el informe (CSV)',
  csvMeans: 'Qué celular era, qué se hizo y de quién había datos. Queda anotado que lo guardaste.',
  file: 'celular-perdido.csv',
  moment,
  /** Of what is handed over. */
  facts: {
    title: 'Informe del celular perdido',
    phone: 'Equipo',
    person: 'Lo usaba',
    mesas: 'Mesas cuyos registros podía leer',
    entered: 'Entró al cuaderno',
    lastSeen: 'Último contacto',
    unsent: 'En ese contacto',
    blocked: 'Bloqueado',
    wipe: 'Se pidió que se borre',
    wiped: 'Avisó que se borra',
    not: 'no',
    unknown: 'por confirmar',
    lost: 'Se perdió',
    limit: 'Avisar antes de',
    duty: 'Avisa a la Autoridad Nacional de Protección de Datos Personales dentro de las 48 horas de conocerlo. Avisa también, en palabras claras, a las personas de esta lista. Lo piden la Ley 29733 y el DS 016-2024-JUS.',
    held: 'El celular guardaba los registros de esas mesas: reuniones, asistencia, acuerdos y, si no se habían liberado, fotos y audios.',
    made: 'Lista hecha',
  },

  notice: 'Aviso por el celular perdido',
  lostDay: 'Día en que se perdió',
  lostHour: 'Hora',
  limit: (at: number) => `El aviso debe salir antes del ${moment(at)}: 48 horas desde la pérdida.`,
  noticeField: 'Texto del aviso',
  noticeHint: 'Revísalo y cámbialo antes de enviarlo.',
  copy: 'Copiar el aviso',
  copied: 'El aviso está copiado.',
  notCopied: 'No se pudo copiar. Marca el texto y cópialo a mano.',
  print: 'Imprimir',
  noticeText: (n: number | null, mesas: string, lost: number, limit: number) =>
    [
      `El ${moment(lost)} se perdió un celular con el cuaderno de la Mesa de Concertación (${mesas}).`,
      `Tenía datos de ${n === null ? 'personas que asistieron a reuniones' : counted(n, 'persona', 'personas')}: nombre e institución y, de algunas, teléfono o documento.`,
      'La Secretaría Técnica bloqueó el celular: ya no puede ver datos nuevos.',
      // An hour ends in a point of its own: «p. m.»
      `Este aviso se da dentro de las 48 horas, antes del ${moment(limit)}`,
      'Para preguntar, corregir o borrar sus datos: Secretaría Técnica, Jr. Santo Domingo 608, Chachapoyas, 041-478383, amazonas@mesadeconcertacion.org.pe.',
    ].join('\n'),

  /** On the phone itself. */
  wasErased: 'Este celular fue borrado por la Secretaría',
  wasErasedDetail: 'Ya no tiene datos del cuaderno. Para usarlo otra vez hace falta un código nuevo.',
  enter: 'Entrar con un código',
  notErased: (n: number) =>
    `La Secretaría pidió borrar este celular. No se borró: tiene ${number(n)} sin enviar. Guarda una copia: quien la lleve donde hay señal la entrega por ti.`,
}
