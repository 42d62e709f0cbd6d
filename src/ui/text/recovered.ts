// Words for the day the phone loses the app's memory: what happened, what was saved, what comes back by itself.
import type { LocalDate } from '../../domain/time.ts'
import { counted, plainDate } from './format.ts'

export const recoveredText = {
  lostTitle: 'Se dañó la memoria de la aplicación',
  /** What became of what only this phone had: the short word, and what to know. */
  fate: {
    kept: ['Lo que faltaba enviar está a salvo', 'No es culpa tuya. Había una copia aparte.'],
    nothingWaited: ['No faltaba enviar nada', 'No es culpa tuya.'],
    noCopy: ['No quedó copia', 'No es culpa tuya. Puede faltar lo que no se envió. Entra otra vez con tu código.'],
  },
  keptCount: (n: number) => counted(n, 'registro a salvo', 'registros a salvo'),
  comesBack: 'Lo demás baja otra vez',
  comesBackDetail: 'El plan, las personas y lo ya enviado llegan con la próxima señal.',
  enterAgain: 'Entra otra vez con tu código. Lo que está a salvo se envía después.',
  unread: (n: number) =>
    counted(n, 'cambio guardado que todavía no se puede leer', 'cambios guardados que todavía no se pueden leer'),
  goOn: 'Seguir',
  goingOn: 'Un momento…',
  notRestored: 'No se pudo escribir en el celular. Libera espacio y toca Seguir otra vez. La copia sigue a salvo.',
  /** «Reunión del CEP en Nieva, 14 de marzo de 2024» */
  meeting: (title: string, place: string | undefined, date: LocalDate | undefined) =>
    [place ? `${title} en ${place}` : title, date && plainDate(date)].filter(Boolean).join(', '),

  shutTitle: 'La memoria no se abrió',
  shut: 'Lo escrito sigue en el celular. Cierra otras ventanas de la aplicación, libera espacio y prueba otra vez.',
  doNotErase: 'No borres la aplicación ni sus datos. Si sigue igual, llama al 041-478383.',
} as const
