// The words of bringing a plan in from a file.
import type { Place } from '../../domain/plan-import/cells.ts'
import type { DraftNotice } from '../../domain/plan-import/draft.ts'
import type { Oddity } from '../../domain/plan-import/oddities.ts'
import type { ReadPlan } from '../../domain/plan-import/read-plan.ts'
import type { FileTrouble } from '../../document/tables/office-file.ts'
import { counted, joined, number } from './format.ts'

const quoted = (text: string): string => `«${text}»`
const missingColumn = {
  target: 'Meta/s',
  quarters: 'Cronograma, con sus cuatro trimestres',
  responsibles: 'Responsable/s',
}

type Trouble = FileTrouble | Extract<ReadPlan, { trouble: string }>['trouble'] | 'unreadable'

export const planImportText = {
  title: 'Traer un plan',
  back: 'Volver al plan',
  laptopOnly: 'Un plan se revisa en una pantalla ancha.',
  laptopOnlyDetail: 'Abre esta página en la laptop de la Secretaría.',
  notYours: 'Solo la Secretaría puede guardar un plan.',
  notYoursDetail: 'Puedes mirar el archivo aquí. No se guardará.',
  intro: 'Elige el plan aprobado, en Word (.docx), Excel (.xlsx) o CSV.',
  introColumns: 'Se buscan las columnas Actividades, Meta/s, Cronograma I a IV y Responsable/s.',
  introSafe: 'Nada se guarda hasta que revises cada fila.',
  choose: 'Elegir el archivo',
  chooseOther: 'Elegir otro archivo',
  reading: (rows: number) =>
    rows > 0 ? `Leyendo el archivo: ${counted(rows, 'fila', 'filas')}.` : 'Leyendo el archivo.',
  troubleTitle: (file: string) => `No se pudo leer ${quoted(file)}.`,
  trouble: {
    empty: 'El archivo está vacío.',
    tooLarge: 'Es demasiado grande para un plan: pasa de 5 MB. Quita las imágenes y guárdalo otra vez.',
    protected: 'Tiene contraseña. Ábrelo, guárdalo sin contraseña y elígelo otra vez.',
    oldFormat: 'Está en un formato antiguo de Word o Excel. Guárdalo como .docx o .xlsx.',
    openDocument: 'Es un archivo de LibreOffice. Guárdalo como .docx o .xlsx.',
    damaged: 'Parece dañado o incompleto. Pide que te lo envíen otra vez.',
    unknown: 'No es un archivo de Word, de Excel ni CSV.',
    unreadable: 'El navegador no pudo abrirlo. Cópialo a esta computadora y elígelo otra vez.',
    noColumns: 'No tiene una tabla con las columnas Actividades, Meta/s y Cronograma.',
    noActivities: 'Tiene las columnas del plan, pero ninguna actividad.',
    tooManyActivities: 'Tiene más de 300 actividades. Revisa si es el archivo correcto.',
  } satisfies Record<Trouble, string>,
  nothingSaved: 'No se guardó nada.',

  found: (file: string, activities: number, marks: number, lines: number) =>
    `En ${quoted(file)} hay ${joined([
      counted(activities, 'actividad', 'actividades'),
      counted(marks, 'marca de trimestre', 'marcas de trimestre'),
      counted(lines, 'línea de acción', 'líneas de acción'),
    ])}.`,
  howTo: 'Lee cada aviso y respóndelo. Los números se usan solo después de confirmarlos.',
  year: 'Año del plan',
  yearTrouble: 'Escribe el año con cuatro cifras.',
  yearTaken: (year: number) => `Ya hay un plan ${year}. Para cambiarlo, se reprograma.`,
  planTitle: 'Título',
  lines: 'Líneas de acción',
  lineName: (at: number) => `Nombre de la línea ${at}`,
  lineShort: (at: number) => `Nombre corto de la línea ${at}, para el celular`,
  notices: 'Sobre todo el archivo',
  understood: 'Entendido',
  onlyOpen: 'Ver solo lo que falta responder',
  allRows: 'Ver todas las filas',
  undo: 'Deshacer',
  confirmClear: (n: number) => `Confirmar ${counted(n, 'número claro', 'números claros')}`,

  columns: {
    place: 'Fila',
    activity: 'Actividad',
    target: 'Meta, como está escrita',
    value: 'Número, y qué lo suma',
    quarters: 'Cronograma',
    responsibles: 'Responsables',
  },
  place: ({ table, row }: Place, hasTables: boolean) => (hasTables ? `Tabla ${table}, fila ${row}` : `Fila ${row}`),
  noLineName: 'Línea sin nombre',
  group: (name: string) => `${name}:`,
  nothingWritten: 'Nada escrito',
  noQuarter: 'Sin marcas',
  value: (row: number) => `Número de la actividad ${row}; vacío, si no tiene`,
  countAs: (row: number) => `Qué suma a la actividad ${row}`,
  noValue: 'Sin número',
  badValue: 'Escribe solo el número, o deja vacío.',
  confirm: 'Confirmar',
  confirmed: (value: number | null) => (value === null ? 'Sin número, confirmado' : `${number(value)}, confirmado`),
  change: 'Cambiar',
  keep: 'Dejar así',
  correct: 'Corregir',
  merge: 'Unir con la fila de arriba',
  ofRow: (action: string, row: number) => `${action}, actividad ${row}`,
  answered: 'Respondido',
  done: 'Listo',
  fields: {
    text: 'Actividad',
    target: 'Meta',
    unit: 'Unidad',
    responsibles: 'Responsables',
    note: 'Nota para quien abra la actividad',
    quarter: (roman: string) => `${roman} trimestre`,
  },

  left: (n: number) => (n === 0 ? 'Todo respondido.' : `Falta responder: ${number(n)}.`),
  save: (year: number | null) => (year ? `Guardar como plan ${year}` : 'Guardar el plan'),
  goToOpen: 'Ir a lo que falta',
  saved: (year: number) => `Plan ${year} guardado en esta computadora.`,
  savedDetail: 'Se enviará solo. Los celulares lo recibirán cuando tengan señal.',
  goToPlan: 'Ir al plan',
  failed: 'No se pudo guardar. Lo revisado sigue aquí.',

  /** @param rowOf the number of the activity with that id */
  oddity(odd: Oddity, rowOf: (id: string) => number): string {
    switch (odd.is) {
      case 'noText':
        return 'La fila no dice qué actividad es.'
      case 'noTarget':
        return 'No tiene meta escrita.'
      case 'noQuarter':
        return 'No tiene ningún trimestre marcado.'
      case 'noResponsibles':
        return 'No tiene responsable escrito.'
      case 'tail':
        return 'Puede ser el final de la fila de arriba, cortada por un cambio de página.'
      case 'joined':
        return `Un cambio de página cortó esta fila. Se le unió ${quoted(odd.words)}.`
      case 'notNumber':
        return 'La meta no dice ningún número.'
      case 'severalNumbers':
        return 'La meta dice más de un número.'
      case 'multiplied':
        return `Dice ${quoted(odd.said)} por cada ${quoted(odd.per)}. Escribe cuántos son en total, si se sabe.`
      case 'oncePerQuarter':
        return `La meta dice ${odd.number} y hay ${odd.quarters} trimestres marcados. ¿En el año o en cada trimestre?`
      case 'frequency':
        return `Dice ${quoted(odd.word)}, que serían ${odd.expected} al año, y la meta dice ${odd.number}.`
      case 'moreNamed':
        return `La meta dice ${quoted(odd.said)} y se nombran ${odd.names.length} provincias: ${joined(odd.names)}.`
      case 'plural':
        return `${quoted(odd.said)} y ${quoted(odd.noun)} no concuerdan.`
      case 'conditional':
        return `Depende de algo: ${quoted(odd.words)}.`
      case 'otherYear':
        return `Nombra otro año: ${joined(odd.years.map(String))}.`
      case 'strangeMark':
        return `En el cronograma hay algo que no es una X y no se contó: ${joined(odd.signs.map(quoted))}.`
      case 'alike':
        return `Se parece a la actividad ${rowOf(odd.other)}: ${quoted(odd.text)}.`
      case 'oneWord':
        return `Solo cambia una palabra de la actividad ${rowOf(odd.other)}: ${joined(odd.words.map(quoted))}.`
    }
  },
  notice(notice: DraftNotice): string {
    switch (notice.is) {
      case 'leadingZeros':
        return 'Unos números tienen un cero delante (01) y otros no (1). Se guarda el texto tal cual.'
      case 'letterCase':
        return 'Unas marcas son x y otras X. Las dos cuentan igual.'
      case 'noLine':
        return `${counted(notice.rows, 'actividad no está', 'actividades no están')} bajo ninguna línea de acción. Escribe el nombre abajo.`
      case 'noColumn':
        return `No se encontró la columna ${missingColumn[notice.column]}.`
      case 'unreadColumn':
        return `La columna ${quoted(notice.what)} no se leyó.`
      case 'unreadTable':
        return `Una tabla no se leyó: ${quoted(notice.what)}.`
    }
  },
}
