// Words that stand on many screens: the name of the app, how a record stands, the everyday buttons.
import { counted } from './format.ts'

export const commonText = {
  brand: 'Cuaderno de la Mesa',
  brandLines: ['Cuaderno', 'de la Mesa'],
  back: 'Volver',
  more: 'Más acciones',
  undo: 'Deshacer',
  done: 'Listo',
  change: 'Cambiar',
  see: 'Ver',
  tryAgain: 'Intentar otra vez',
  newMeeting: 'Nueva reunión',
  goToday: 'Ir a Hoy',
  optional: '(opcional)',
  overdue: 'Vencido',
  notFound: 'Eso ya no está o es de otra mesa.',

  unsent: 'Por enviar',
  sent: 'Enviado',
  refused: 'Hay que corregir',
  conflict: 'Hay dos versiones',
  sending: (done: number, total: number) => `Enviando ${done} de ${total}`,
  allSent: 'Todo enviado',
  nothingToSend: 'Nada por enviar',
  unsentCount: (n: number) => `${n} por enviar`,
  photoCount: (n: number) => counted(n, 'foto, audio o papel por enviar', 'fotos, audios o papeles por enviar'),
  sendingPhotos: 'Enviando fotos y audios',
  refusedCount: (n: number) => `${n} por corregir`,
  conflictCount: (n: number) => `${n} con dos versiones`,
  noSignal: 'Sin señal',
  weakSignal: 'Señal débil',
  notGone: 'No salió el envío. Se intentará solo.',
  unauthorised: 'Este celular ya no está autorizado. Lo escrito sigue aquí.',
  /** With something that only it has. */
  unauthorisedCopy: 'Este celular ya no está autorizado. Guarda una copia.',
  unsentSince: (days: number) => `desde hace ${counted(days, 'día', 'días')}. Busca señal o guarda una copia.`,
} as const
