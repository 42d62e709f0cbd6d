// The words of papers: what they are, what each is asked, their files, and how they stand.
import type { DocumentRecord, PaperKind } from '../../domain/document-record.ts'
import type { PaperDetail, PaperLack, PaperObstacle } from '../../domain/document-rules.ts'
import type { FileState } from '../../domain/file.ts'
import { counted, joined, kilobytes } from './format.ts'
import { paperNames } from './progress.ts'

const NO_ROOM = 'No queda espacio para este archivo.'

/** «Ordenanza 012-2024-GRA/CR: Acuerdo de Gobernabilidad», whatever of it is known. */
export function paperTitle({ kind, number, title }: Pick<DocumentRecord, 'kind' | 'number' | 'title'>): string {
  const name = kind ? paperNames[kind] : 'Documento'
  return [number ? `${name} ${number}` : name, title].filter(Boolean).join(': ')
}

/** What each is, for who has the sheet in her hand. */
export const paperHints: Partial<Record<PaperKind, string>> = {
  ordinance: 'Suma cuando tiene número. El proyecto y el dictamen son pasos previos.',
  letter: 'Con el sello de recepción: el día del sello y la hoja que lo muestra.',
  invitation: 'Suma con el sello de recepción: el día del sello y la hoja que lo muestra.',
  receivedReport: 'Suma cuando llega y está el oficio con sello que lo pidió.',
  roster: 'La nómina del comité que se activó o instaló.',
  programme: 'El programa del taller.',
  aideMemoire: 'Nota corta de una reunión sin acta.',
}

export const detailLabels: Record<Exclude<PaperDetail, 'answers' | 'approvedIn'>, string> = {
  number: 'Número',
  sender: '¿Quién lo envía?',
  addressee: '¿A quién va dirigido?',
  presentedOn: 'Día en que se presentó o se aprobó',
  stampedOn: 'Día del sello de recepción',
  publishedOn: 'Día en que se publicó',
}
export const detailHints: Partial<Record<keyof typeof detailLabels, string>> = {
  number: 'Como está impreso: 012-2024-GRA/CR.',
  presentedOn: 'Desde ese día cuenta en su trimestre.',
  publishedOn: 'Se anota aparte: no cambia la cuenta.',
}

export const obstacleWords: Record<PaperObstacle, string> = {
  noKind: 'Elige qué documento es.',
  noDay: 'Pon la fecha del documento.',
  noMeeting: 'Elige la reunión que sustenta.',
  noFile: 'Adjunta el PDF o una foto de la hoja.',
}
const lackNames: Record<PaperLack, string> = {
  title: 'el título',
  number: 'el número',
  file: 'el archivo',
  activity: 'la actividad del plan',
  part: 'de qué parte de la meta es',
}

export const documentsText = {
  title: 'Documentos',
  add: 'Nuevo documento',
  none: 'Todavía no hay documentos.',
  noneDetail: 'Ordenanzas, informes, oficios con sello: lo que sustenta el plan.',
  noResult: 'Ningún documento con esos filtros.',
  clear: 'Quitar filtros',
  search: 'Buscar en documentos',
  byMesa: 'De qué mesa',
  everyMesa: 'Todas las mesas',
  byYear: 'De qué año',
  everyYear: 'Todos los años',
  ofActivity: (n: number | undefined) => (n ? `Solo los de la actividad ${n}.` : 'Solo los de una actividad.'),
  seeAll: 'Ver todos',
  showMore: 'Ver más',
  noDay: 'Sin fecha',
  activity: (n: number) => `Actividad ${n}`,
  draft: 'Borrador',
  closed: 'Cerrado',
  replaced: 'Reemplazado',
  noMesa: 'No puedes registrar documentos.',
  noMesaDetail: 'Tu código es solo para ver. Pide uno a la Secretaría Técnica.',

  what: 'Qué documento es',
  mesa: 'Mesa',
  kind: 'Tipo de documento',
  moreKinds: 'Ver más tipos',
  allKinds: (n: number) => `Ahora se ven ${n} tipos.`,
  name: 'Título o asunto',
  when: 'Fechas',
  date: 'Fecha escrita en el documento',
  future: 'Esa fecha todavía no llega. Revísala.',
  people: 'De quién y para quién',
  answers: 'Oficio que lo pidió',
  noAnswer: 'Ninguno, o no está aquí',
  file: 'El documento',
  fileHint: 'Un PDF de hasta 5 MB, o fotos de sus hojas. Se envía después del texto.',
  pdf: 'Elegir un PDF',
  otherPdf: 'Cambiar el PDF',
  take: 'Tomar foto',
  choose: 'Elegir fotos',
  keeping: 'Guardando el archivo…',
  kept: 'Archivo guardado.',
  pagesKept: (n: number) => counted(n, 'hoja guardada.', 'hojas guardadas.'),
  notPdf: 'Este archivo no es un PDF. Elige otro, o toma una foto.',
  tooLarge: 'Este PDF es muy grande: puede tener hasta 5 MB. También sirven fotos de sus hojas.',
  unreadable: 'Este archivo no se pudo leer. Elígelo otra vez.',
  noRoom: `${NO_ROOM} El texto siempre entra.`,
  most: (limit: number) => `Ya hay ${limit} hojas. Quita una para agregar otra.`,
  nameless: 'Documento sin nombre',
  size: (bytes: number) => kilobytes(bytes),
  state: {
    onlyHere: 'Solo en este celular',
    sent: 'Enviado',
    damaged: 'Dañado',
    elsewhere: 'Todavía en otro celular',
  } satisfies Record<FileState, string>,
  damaged: 'El archivo se dañó en este celular. Adjúntalo otra vez.',
  damagedClosed: 'El archivo se dañó en este celular. Corrige el documento con otro.',
  open: 'Abrir',
  openNamed: (name: string) => `Abrir ${name}`,
  bring: (size: number | undefined) => (size ? `Traer (${kilobytes(size)})` : 'Traer'),
  bringing: 'Trayendo el archivo…',
  notBrought: {
    notThere: 'Todavía está solo en el celular que lo adjuntó.',
    noRoom: NO_ROOM,
    trouble: 'No llegó completo. Lo que llegó quedó: intenta otra vez.',
  },
  remove: 'Quitar',
  removeNamed: (name: string) => `Quitar ${name}`,
  removed: (name: string) => `Se quitó ${name}.`,
  pages: 'Hojas',
  page: (n: number) => `Hoja ${n}`,
  noFile: 'Sin archivo.',
  onlySmall: 'Esta es una copia pequeña.',
  pageComing: 'La hoja todavía no llega.',

  plan: 'Plan',
  activityField: 'Actividad del plan',
  noActivity: 'Ninguna todavía',
  noPlan: 'Aún no bajó el plan. Se baja con señal.',
  counting: 'Cuentan este documento',
  others: 'Las demás',
  notCounted: 'Esta actividad no cuenta este tipo de documento.',
  asked: {
    quarter: '',
    mesa: '',
    province: '',
    dimension: '¿De qué dimensión es?',
    milestone: '¿De qué etapa es?',
    deliverable: '¿Qué entregable es?',
    addressee: '¿A quién invita?',
    topic: '¿De qué tema es?',
    table: '¿De qué mesa temática es?',
  },
  noTopics: 'El comité todavía no pidió ningún tema.',
  approvedIn: 'Reunión que lo aprobó',
  noApproval: 'Ninguna, o no está aquí',
  agreement: 'Con qué acuerdo',
  noAgreement: 'Sin decirlo',
  acta: (number: string) => `acta ${number}`,
  agreementNumber: (n: number, text: string) => `Acuerdo ${n}: ${text}`,
  of: 'Reunión que sustenta',
  noMeeting: 'Elige la reunión',
  note: 'Nota',

  preventing: 'Falta esto para cerrar',
  closable: (lacks: readonly PaperLack[]) =>
    `Se puede cerrar así, pero falta: ${joined(lacks.map((lack) => lackNames[lack]))}.`,
  close: 'Cerrar el documento',
  closeMeans: 'Al cerrar ya no se cambia. Si hay un error, se corrige con otro que lo reemplaza.',
  isClosed: (time: string) => `Documento cerrado y guardado en este celular, ${time} Se enviará solo.`,
  undoClosing: 'Deshacer el cierre',
  alreadyLeft: 'Ya se preparó su envío y no se puede deshacer. Puedes corregirlo con otro.',
  reopened: 'El documento se abrió de nuevo.',
  removeDraft: 'Quitar el borrador',
  draftRemoved: 'Se quitó el borrador.',
  readOnly: 'Es de otra mesa: puedes leerlo.',
  replace: 'Corregir con otro',
  replaceNow: 'Empezar la corrección',
  replaceMeans: 'Empieza una copia para corregir. Al cerrarla, este documento deja de contar.',
  isReplaced: 'Otro documento reemplaza a este. Este ya no cuenta.',
  isBeingReplaced: 'Hay una corrección sin cerrar. Mientras tanto cuenta este.',
  replaces: 'Corrige a otro documento, que deja de contar al cerrar este.',
  seeReplacing: 'Ver el que vale',
  seeDraft: 'Seguir la corrección',
  seeReplaced: 'Ver el anterior',
  by: (who: string, day: string) => `Registrado por ${who} y cerrado el ${day}.`,
  twoVersions: 'Hay dos versiones de este documento.',
  compare: 'Comparar',
  refused: 'Este documento no fue aceptado.',
  seeReason: 'Ver por qué',

  isValidated: (by: string | undefined) =>
    by ? `Validado por ${by}. Ya cuenta en el plan.` : 'Validado. Ya cuenta en el plan.',
  isObserved: (note: string) =>
    note ? `La Secretaría observó este documento: ${note}` : 'La Secretaría observó este documento.',
  waits: 'Por validar: todavía no cuenta en el plan.',
  lacks: (words: string) => `Todavía no alcanza para contar. ${words}`,

  sustaining: 'Documentos de esta reunión',
  addSustaining: 'Agregar un documento',
  sustainingHint: 'La nómina del comité, el programa o una ayuda memoria.',
} as const
