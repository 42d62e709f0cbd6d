// Words of «Guardar copia», «Abrir copia» and «Para llevar».
import { dateOf } from '../../domain/time.ts'
import { counted, joined, kilobytes, shortDay } from './format.ts'

const records = (n: number): string => counted(n, 'registro', 'registros')
const files = (n: number): string => counted(n, 'foto o papel', 'fotos y papeles')
const both = (recordCount: number, fileCount: number): string =>
  joined([...(recordCount > 0 ? [records(recordCount)] : []), ...(fileCount > 0 ? [files(fileCount)] : [])])

export interface Brought {
  readonly fresh: number
  readonly repeated: number
  readonly apart: number
  /** Photos and papers, new or not. */
  readonly files: number
}

export const copyText = {
  title: 'Copia',
  save: 'Guardar copia',
  open: 'Abrir copia',
  carry: 'Para llevar',

  unsent: (recordCount: number, fileCount: number) =>
    `Un solo archivo con lo que falta enviar: ${both(recordCount, fileCount)}.`,
  unsentNothing: 'No falta enviar nada: no hace falta una copia.',
  lastMade: (at: number) => `Última copia: ${shortDay(dateOf(at))}`,
  neverMade: 'Todavía no hay ninguna copia.',
  who: '¿Quién podrá leerla?',
  whoChoices: { organisation: 'Solo la Secretaría', passphrase: 'Quien tenga la clave' },
  whoMeans: {
    organisation: 'Quien la lleva no puede leerla. Basta con que la abra en su celular y tenga señal.',
    passphrase: 'Se abre con la clave en otro celular o en la computadora de la Secretaría.',
  },
  passphrase: 'Clave para la copia',
  passphraseHint: 'Cuatro palabras que recuerdes. Sin la clave nadie la abre, tampoco la Secretaría.',
  passphraseShort: 'Muy corta: pon al menos 12 letras.',
  making: 'Guardando la copia…',
  made: (name: string, size: number) =>
    `Se creó ${name} (${kilobytes(size)}). Pásalo por Bluetooth, USB o WhatsApp a la Secretaría.`,
  leftOut: (n: number) => `No entraron ${files(n)}. Irán cuando haya señal.`,
  notPassed: 'La copia está hecha, pero no se pasó a nadie.',
  passAgain: 'Compartir otra vez',
  nothing: 'No falta enviar nada: no hace falta una copia.',
  noKey: 'Este celular todavía no recibió la llave de la Secretaría. Conéctate una vez a internet y vuelve a intentar.',
  notMade: 'No se pudo guardar la copia. Lo escrito sigue aquí.',

  openWhy: 'Trae a este equipo el archivo .cuaderno de otro celular. Se entrega solo cuando haya señal.',
  choose: 'Elegir el archivo',
  chooseOther: 'Elegir otro archivo',
  reading: 'Leyendo el archivo…',
  delivering: 'Entregando la copia…',
  unfit: {
    notACopy: 'Ese archivo no es una copia del Cuaderno. Busca uno que termine en .cuaderno.',
    newer: 'Esa copia es de una versión más nueva del Cuaderno. Actualiza la aplicación y ábrela otra vez.',
    damaged: 'Ese archivo llegó incompleto o dañado. Pide que te lo pasen otra vez; en su celular no se perdió nada.',
    foreign: 'Esa copia es de otra región. Ábrela en un equipo de su Mesa.',
    unreadable: 'Ese archivo no se pudo leer. Cópialo primero a este equipo.',
  },
  locked: (by: string) => `Copia de ${by}. Pide la clave a quien la guardó.`,
  lockedField: 'Clave de la copia',
  openIt: 'Abrir',
  notKept: {
    wrongPassphrase: 'Esa clave no abre esta copia. Revisa las letras y las tildes.',
    noRoom: 'No queda espacio en este equipo. Libera espacio y ábrela otra vez.',
    noKey:
      'Este equipo todavía no recibió la llave de la Secretaría. Conéctate una vez a internet y vuelve a intentar.',
  },
  brought({ fresh, repeated, apart, files: fileCount }: Brought): string {
    const parts = [
      fresh > 0 && counted(fresh, 'nuevo', 'nuevos'),
      repeated > 0 && counted(repeated, 'repetido', 'repetidos'),
      apart > 0 && `${apart} aparte, por revisar en la Secretaría`,
    ].filter((part) => part !== false)
    const total = fresh + repeated + apart
    const also = fileCount > 0 ? ` También ${files(fileCount)}.` : ''
    return total > 0 ? `Trae ${records(total)}; ${parts.join(', ')}.${also}` : `Trae ${files(fileCount)}.`
  },
  waits: (by: string) => `La copia de ${by} quedó en «Para llevar». Se entrega sola cuando haya señal.`,

  carryWhy: 'Lo que otras personas te dieron. No puedes leerlo; llega a la Secretaría cuando tengas señal.',
  from: (by: string) => `De ${by}`,
  holds: (recordCount: number, fileCount: number, size: number) =>
    `${both(recordCount, fileCount)} · ${kilobytes(size)}`,
  carried: { waiting: 'Por entregar', delivered: 'Entregada', unreadable: 'No se pudo abrir en Chachapoyas' },
  carrying: (n: number) => counted(n, 'copia por entregar', 'copias por entregar'),
  remove: 'Quitar',
  removeFrom: (by: string) => `Quitar la copia de ${by}`,
  removeSure: (by: string) => `Todavía no se entregó. Si la quitas, pídele a ${by} que guarde la suya.`,
  removeAnyway: 'Quitar sin entregar',
  keepIt: 'Seguir llevándola',
  removed: 'Se quitó de «Para llevar».',

  offer: 'Guardar una copia',
  offerWhy: 'Por si el celular se moja o se pierde. Después, el cierre ya no se deshace.',
  settingsWhy: 'Para otro celular o una memoria, sin señal',
  openShort: 'La que te dieron de otro celular',
} as const
