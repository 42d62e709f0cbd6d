// The words of an acta, and of the screen that shows it.
import type { MinutesWords } from '../../document/minutes-words.ts'
import type { PaperWords } from '../../document/paper.ts'
import type { MeetingKind } from '../../domain/meeting-brief.ts'
import type { Level, Mesa } from '../../domain/mesa.ts'
import { minorsInWords, peoplesInWords } from './attendance.ts'
import { attendancePaperWords } from './attendance-paper.ts'
import { decisionInWords } from './meeting-agreements.ts'
import { capital, counted, joined, longDate, number, numericDate, time24 } from './format.ts'
import { numberText } from './minutes-number.ts'

export const minutesText = {
  title: 'Acta',
  back: 'Volver a la reunión',
  print: 'Imprimir',
  sharePdf: 'Compartir PDF',
  files: 'Otros archivos',
  word: 'Word',
  attendance: 'Asistencia (Excel)',
  blank: 'Lista en blanco',
  copySummary: 'Copiar resumen',
  preparing: 'Preparando…',
  copied: 'Resumen copiado. Pégalo en WhatsApp.',
  saved: (file: string) => `Se guardó ${file} en Descargas. Adjúntalo desde WhatsApp.`,
  fileName: (what: 'acta' | 'asistencia' | 'hoja', mesa: string | undefined, number: string | undefined) =>
    [what, mesa, number]
      .flatMap(
        (part) =>
          part
            ?.normalize('NFD')
            .replace(/\p{M}/gu, '')
            .toLowerCase()
            .match(/[a-z0-9]+/g) ?? [],
      )
      .join('-'),
  attendanceSheet: 'Asistencia',

  correct: 'Añadir una corrección',
  correction: 'Qué se corrige',
  correctionHint: 'El acta cerrada no cambia: la corrección queda al final, con la fecha de hoy y tu nombre.',
  addCorrection: 'Añadir',
  cancel: 'Cancelar',
  emptyCorrection: 'Escribe qué se corrige.',
  corrected: 'Se añadió la corrección.',
  check: 'Comprobar un acta',
  preview: 'Hoja del acta',
  heading: (number: number | undefined, heading: string) => (number ? `${number}. ${heading}` : heading),
  draft: 'Borrador',
  draftHint: 'Se imprime con la palabra BORRADOR arriba.',
  failed: 'No se pudo preparar. Imprime el acta o inténtalo otra vez.',
  page: { before: 'Página ', between: ' de ' },
}

export const paperWords: PaperWords = {
  heading: minutesText.heading,
  page: (number, total) => `${minutesText.page.before}${number}${minutesText.page.between}${total}`,
}

const gathering: Record<MeetingKind, string> = {
  installation: 'instalación',
  ordinary: 'sesión ordinaria',
  extraordinary: 'sesión extraordinaria',
  activation: 'activación',
  workMeeting: 'reunión de trabajo',
  workingGroup: 'mesa temática',
  training: 'capacitación',
  encounter: 'encuentro',
  formerCoordinators: 'reunión con past coordinadores',
  externalSpace: 'participación en un espacio de articulación',
  other: 'reunión',
}
const committee: Record<Level, string> = {
  regional: 'Comité Ejecutivo Regional',
  provincial: 'Comité Ejecutivo Provincial',
  district: 'Comité Ejecutivo Distrital',
}

const modalities = { inPerson: 'en modalidad presencial', remote: 'en modalidad virtual', mixed: 'en modalidad mixta' }

/** A session has its number in its title. A space of others has no committee: it has its own name. */
function title(
  kind: MeetingKind = 'other',
  mesa: Mesa | null,
  { number, space }: Parameters<MinutesWords['title']>[2],
): string {
  const isSession = kind === 'ordinary' || kind === 'extraordinary'
  const what = `Acta de ${gathering[kind]}${isSession && number ? ` N.° ${number}` : ''}`
  if (kind === 'externalSpace') return space ? `${what}: ${space}` : what
  const name = mesa?.name ? ` de ${mesa.name}` : ''
  return mesa?.level ? `${what} del ${committee[mesa.level]}${name}` : what
}

export const minutesWords: MinutesWords = {
  organisation: 'Mesa de Concertación para la Lucha Contra la Pobreza',
  territory: (region, mesa) => [region && `Región ${region}`, mesa && `Mesa ${mesa}`].filter(Boolean).join(' · '),
  number: (number, before) => numberText.inLine({ number, before }),
  formerly: (number) => `antes ${number}`,
  draft: 'BORRADOR',
  title,

  opening({ place, district, venue, date, startTime, modality }) {
    const where = [place, venue, district && `distrito de ${district.name}, provincia de ${district.province}`]
    const hour = startTime && `siendo las ${time24(startTime)} horas`
    const day = date && (hour ? `del ${longDate(date)}` : `el ${longDate(date)}`)
    const when = [hour, day].filter(Boolean).join(' ')
    const known = [...where, when, modality && modalities[modality]].filter(Boolean).join(', ')
    if (!known) return 'Se reunieron las personas que firman esta acta.'
    const start = where.some(Boolean) ? `En ${known}` : known.charAt(0).toUpperCase() + known.slice(1)
    return `${start}, se reunieron las personas que firman esta acta.`
  },
  wentOn: (days) => `La reunión siguió ${joined(days.map((day) => `el ${longDate(day)}`))}.`,
  inSpace: (name) => `La Mesa participó en el espacio «${name}».`,
  convened(convener, callNotice) {
    if (!convener) return `La convocatoria se hizo con ${callNotice}.`
    return callNotice ? `Convocó ${convener}, con ${callNotice}.` : `Convocó ${convener}.`
  },
  attended(people, sexes) {
    const total = `${people === 1 ? 'Asistió' : 'Asistieron'} ${counted(people, 'persona', 'personas')}`
    if (!sexes) return `${total}.`
    return `${total}: ${counted(sexes.women, 'mujer', 'mujeres')} y ${counted(sexes.men, 'hombre', 'hombres')}.`
  },
  byDay({ byDay }) {
    const days = byDay.map(({ day, present }) => `${number(present)} el ${numericDate(day)}`)
    return `Por día: ${joined(days)}.`
  },
  minors(groups) {
    const total = groups.reduce((sum, each) => sum + each, 0)
    const people = total === 1 ? 'Estuvo 1 niña, niño o adolescente' : `Estuvieron ${total} niñas, niños y adolescentes`
    return `${people} (${minorsInWords(groups)}).`
  },
  peoples: (groups) => `Se autoidentifican como: ${peoplesInWords(groups)}.`,
  quorum({ members, membersPresent, quorum }) {
    const known =
      members !== undefined && membersPresent !== undefined
        ? `estuvieron ${membersPresent} de ${counted(members, 'integrante', 'integrantes')} del comité`
        : ''
    const has = quorum && (quorum === 'met' ? 'hubo quórum' : 'no hubo quórum')
    const said = [known, has].filter(Boolean).join('; ')
    return said && `${capital(said)}.`
  },
  excused: (names) => `${names.length === 1 ? 'Justificó' : 'Justificaron'} su inasistencia: ${joined(names)}.`,
  presided(chair, secretary) {
    if (!chair) return `Llevó la secretaría ${secretary}.`
    return secretary ? `Presidió ${chair} y llevó la secretaría ${secretary}.` : `Presidió ${chair}.`
  },
  interpreted: (by) => `Interpretó ${by}.`,
  previous: 'Acta anterior.',
  previousMinutes: {
    approved: 'Se leyó y se aprobó.',
    observed: 'Se leyó y tuvo observaciones.',
    notRead: 'No se leyó.',
  },
  dateToConfirm: 'Fecha por confirmar: el celular tenía mal la fecha cuando se anotó.',
  fromPaper: (by) => `Acta reconstruida de papel por ${by}.`,
  noticeRead: (at) => `A las ${time24(at)} horas se leyó el aviso de privacidad.`,
  activity: (text, year) =>
    `La reunión corresponde a la actividad del POA${year ? ` ${year}` : ''}: «${text.replace(/\.$/, '')}».`,

  agenda: 'Agenda',
  reports: 'Informes y pedidos',
  development: 'Desarrollo',
  point: (number) => `Punto ${number}.`,
  otherNotes: 'Otros.',
  agreements: 'Acuerdos',
  noAgreements: 'No hubo acuerdos.',
  notRecorded: 'No se registró.',
  dueDay(due) {
    if (!due) return 'Sin plazo'
    return due === 'immediate' ? 'Inmediato' : numericDate(due)
  },
  decided(agreement) {
    const how = decisionInWords(agreement)
    return how && `${capital(how)}.`
  },
  lineOfAction: (number, name) => `${number}. ${name}`,
  next(date, place) {
    const said = [date && `el ${longDate(date)}`, place && `en ${place}`].filter(Boolean).join(', ')
    return `La próxima reunión será ${said}.`
  },
  closing(end) {
    const hour = end ? ` a las ${time24(end)} horas` : ''
    return `No habiendo más asuntos que tratar, se cerró la reunión${hour}. En señal de conformidad, firman las personas asistentes.`
  },
  signatures: (people) => `Asistentes y firmas (${people})`,
  document: (kind, number) => (number || kind === 'none' ? attendancePaperWords.document(kind, number) : ''),
  cameLate: '(llegó tarde)',
  inPlaceOf: (name) => `(en lugar de ${name})`,
  signedBy: {
    screen: 'Firmó en pantalla',
    paper: 'Firmó en papel',
    thumbprint: 'Huella en papel',
    declined: 'Prefirió no firmar',
    not: '',
  },
  minorSigns: 'No firma',
  changedAfter(agreements, signatures) {
    const which = agreements.length === 1 ? 'el acuerdo' : 'los acuerdos'
    const verb = agreements.length === 1 ? 'cambió' : 'cambiaron'
    const after = counted(signatures, 'firma', 'firmas')
    return `Constancia: ${which} ${joined(agreements.map(String))} ${verb} después de ${after}.`
  },
  columns: {
    number: 'N.°',
    text: 'Acuerdo',
    responsible: 'Responsable',
    due: 'Plazo',
    line: 'Línea del POA',
    name: 'Nombre y apellidos',
    document: 'Documento',
    institution: 'Institución',
    sign: 'Firma',
  },

  annexes: 'Anexos',
  photos: (count, captions) => [counted(count, 'foto', 'fotos'), captions.join('; ')].filter(Boolean).join(': '),
  papers: (count, names) => [counted(count, 'papel', 'papeles'), names.join('; ')].filter(Boolean).join(': '),
  voice: (agreement, seconds) =>
    `Grabación del acuerdo ${agreement}${seconds ? ` (${counted(seconds, 'segundo', 'segundos')})` : ''}`,
  addenda: 'Correcciones posteriores al cierre',
  addendum: (number, date, by) =>
    `Corrección ${number}${date ? `, ${numericDate(date)}` : ''}${by ? `, por ${by}` : ''}.`,
  checkCode: 'Código de control',
  checkHow:
    'Escribe este código en «Comprobar un acta» de la aplicación, o lee el cuadro con la cámara. Si coincide, el registro dice lo mismo que se cerró. No es una firma.',
  codeInGroups: (code) => `${code.slice(0, 5)}-${code.slice(5)}`,
  footer: (closed, code) => [closed, code && `Código de control ${code}`].filter(Boolean).join(' · '),
  closedOn: (day, hour, by) => `Cerrada el ${numericDate(day)} a las ${time24(hour)}${by ? ` por ${by}` : ''}`,
  draftNote: 'Borrador: el texto todavía puede cambiar.',
}
