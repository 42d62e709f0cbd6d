// The words of «Firmas». Whoever signs is spoken to as «usted».
import type { SignatureWay } from '../../domain/signature.ts'
import type { LocalDate } from '../../domain/time.ts'
import { counted, joined, plainDate } from './format.ts'

export const signaturesText = {
  title: 'Firmas',
  list: 'Quiénes firman',
  hubValue: (signed: number, total: number) => `${signed} de ${counted(total, 'firma', 'firmas')}`,
  hubNone: 'En pantalla o en papel',
  attendanceFirst: 'Marca primero la asistencia.',
  goToAttendance: 'Ir',
  onlyInMinutes: 'Su firma se guarda solo en el acta.',
  begin: 'Empezar a firmar',
  goOn: 'Seguir con las firmas',
  allOnPaper: (n: number) => (n === 1 ? 'La que falta firmó en papel' : `Las ${n} que faltan firmaron en papel`),
  markedOnPaper: (n: number) => `Se anotaron ${counted(n, 'firma', 'firmas')} en papel.`,
  rowLabel: (name: string, state: string) => `${name}, ${state.toLowerCase()}`,

  ways: {
    screen: 'Firmó',
    paper: 'Firmó en papel',
    thumbprint: 'Huella en papel',
    declined: 'Prefirió no firmar',
  } satisfies Record<SignatureWay, string>,
  lacks: 'Falta',
  before: 'Firmó antes de un cambio',

  changed(agreements: readonly number[], signatures: number): string {
    const one = agreements.length === 1
    const which = `${one ? 'Cambió el acuerdo' : 'Cambiaron los acuerdos'} ${joined(agreements.map(String))}`
    return `${which} después de ${counted(signatures, 'firma', 'firmas')}.`
  },
  signAgain: 'Avisar y volver a firmar',
  letStand: 'Dejar constancia',
  takenBack: (n: number) => `${counted(n, 'persona firma', 'personas firman')} otra vez.`,

  sheet: 'Foto de la hoja firmada',
  sheetHint: (n: number) => `Sirve para ${counted(n, 'persona', 'personas')} que firmaron en papel.`,
  noSheet: 'Sin foto de la hoja',
  takeSheet: 'Tomar la foto de la hoja',

  padTitle: 'Firma',
  turn: (n: number, total: number) => `${n} de ${total}`,
  skip: 'Saltar',
  statement(date: LocalDate | undefined, agreements: number): string {
    const of = date ? ` del ${plainDate(date)}` : ''
    if (agreements === 0) return `Doy fe de mi asistencia a la reunión${of}.`
    return `Doy fe de mi asistencia a la reunión${of} y de ${agreements === 1 ? 'su acuerdo' : `sus ${agreements} acuerdos`}.`
  },
  padEmpty: 'Recuadro para firmar, sin firma',
  padSigned: 'Recuadro para firmar, con firma',
  padHint: 'Firme con el dedo sobre la línea',
  again: 'Firmar de nuevo',
  readMinutes: 'Leer el acta',
  notOnScreen: '¿No va a firmar en la pantalla?',
  done: 'Listo, siguiente persona',
  doneLast: 'Listo',
  empty: 'Todavía no hay firma.',
  kept: 'Firma guardada.',
  remove: 'Quitar la firma',
  removed: (name: string) => `Se quitó la firma de ${name}.`,
} as const
