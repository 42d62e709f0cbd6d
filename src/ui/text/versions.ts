// The words of «Hay dos versiones» and of what was kept after choosing.
import { dateOf } from '../../domain/time.ts'
import { capital, clockTime, counted, joined, shortDay } from './format.ts'

/** What both changed. */
export const changedThings = {
  agreements: 'este acuerdo',
  agenda: 'este punto',
  attendance: 'la asistencia',
  photos: 'esta foto',
  papers: 'este papel',
  fields: 'los datos de esta reunión',
  meeting: 'esta reunión',
  other: 'este registro',
} as const

/** The secretariat's people are called by their office. */
export const called = (by: string): string => (/^secretar[ií]a/i.test(by) ? 'la Secretaría' : by)
const ofWhom = (by: string | undefined): string => (by ? `de ${called(by)}` : 'de otra persona')

export const versionsText = {
  title: 'Hay dos versiones',
  compare: 'Comparar',
  compareWith: (title: string) => `Comparar las dos versiones: ${title}`,
  both: (first: string, second: string, thing: string) =>
    `${capital(called(first))} y ${called(second)} cambiaron ${thing}.`,
  onTwoPhones: (thing: string) => `Cambiaste ${thing} en dos celulares.`,
  you: 'Tú',
  someone: 'otra persona',
  nothingLost: 'No se perdió nada.',
  choose: 'Elige cuál queda.',
  question: '¿Cuál versión queda?',
  mine: 'La tuya, en este celular',
  theirs: (by: string | undefined) => (by ? `La ${ofWhom(by)}` : 'La de Chachapoyas'),
  otherPhone: 'La del otro celular',
  byAndWhen: (by: string | undefined, at: number | undefined) =>
    [by, at !== undefined && `${shortDay(dateOf(at))}, ${clockTime(at)}`].filter(Boolean).join(', '),
  shownEverywhere: 'Es la que se ve en la reunión',
  field: (name: string) => `${name}: `,
  /** «Vence», of «Acuerdo 2: Vence» */
  fieldAlone: (name: string) => name.split(': ').at(-1) ?? name,
  changed: 'cambió',
  byField: 'Elegir dato por dato',
  whole: 'Elegir una versión entera',
  merged: (names: readonly string[]) => `El resto se juntó solo: ${joined(names)}.`,
  history: 'La otra versión queda guardada en el historial.',
  othersSee: (by: string | undefined) =>
    by ? `${capital(called(by))} verá lo que elegiste.` : 'Los demás verán lo que elegiste.',
  keepMine: 'Guardar la mía',
  keepTheirs: (by: string | undefined) => (by ? `Poner la ${ofWhom(by)}` : 'Poner la otra'),
  leave: (by: string | undefined) => (by ? `Dejar la ${ofWhom(by)}` : 'Dejar la de Chachapoyas'),
  keepChosen: 'Guardar lo elegido',
  later: 'Decidir después',
  saved: 'Quedó la versión que elegiste.',
  sealed: 'El acta ya está cerrada. La otra versión solo se puede leer.',
  understood: 'Dejarla como está',
  onlyHidden: 'En lo que se lee, las dos dicen lo mismo.',
  decided: 'Ya se eligió. Las dos están en «Versiones guardadas».',
  seeKept: 'Ver las versiones guardadas',
  of: (kind: string, words: string) => `${kind}: ${words}`,
} as const

export const keptText = {
  title: 'Versiones guardadas',
  open: 'Ver versiones guardadas',
  none: 'Aquí no hay dos versiones de nada.',
  joined: 'Reuniones que se juntaron',
  waiting: 'Falta elegir',
  choseOther: (by: string | undefined) => `Quedó la versión ${ofWhom(by)}`,
  choseStanding: (by: string | undefined) => (by ? `Quedó la versión ${ofWhom(by)}` : 'Quedó la que estaba'),
  choseSome: (n: number, by: string | undefined) =>
    `De la versión ${ofWhom(by)} ${n === 1 ? 'quedó' : 'quedaron'} ${counted(n, 'dato', 'datos')}`,
  decidedBy: (by: string | undefined, at: number | undefined) =>
    `Eligió ${versionsText.byAndWhen(by ?? 'alguien', at)}`,
  version: (by: string | undefined, at: number | undefined) =>
    `Versión ${ofWhom(by)}${at === undefined ? '' : `, ${versionsText.byAndWhen(undefined, at)}`}`,
  stood: (by: string | undefined, at: number | undefined) => (by ? keptText.version(by, at) : 'La que estaba'),
} as const
