// Words of the PIN: choosing it, writing it, forgetting it.
import { counted, number } from './format.ts'

export const lockText = {
  title: 'Escribe tu PIN',
  dots: (typed: number, of: number) => `${typed} de ${of} números escritos`,
  erase: 'Borrar el último número',
  unsent: (n: number) =>
    n === 0
      ? 'Todo sigue guardado en este celular.'
      : n === 1
        ? 'Tu registro por enviar sigue guardado.'
        : `Tus ${n} registros por enviar siguen guardados.`,
  sendsNothing: 'Bloqueado, no envía nada.',
  opening: 'Abriendo…',
  wrong: 'Ese PIN no es. Prueba otra vez.',
  wait: (minutes: number) => `Espera ${counted(minutes, 'minuto', 'minutos')}. No se borra nada.`,
  forgot: 'Olvidé mi PIN',

  forgotTitle: 'Olvidé mi PIN',
  forgotWhy: 'Con señal, la Secretaría te da un código. Lo que no se envió no se pierde.',
  forgotCall: 'Llama al 041-478383 y di el número de este celular:',
  code: 'Código de 10 letras y números',
  openWithCode: 'Abrir con el código',
  asking: 'Pidiendo…',
  backToPin: 'Volver a escribir el PIN',
  unknownCode: 'Ese código no es de este celular. Revisa la letra O y el cero.',
  noSignal: 'Ahora no hay señal. Prueba otra vez cuando haya. No se perdió nada.',
  blocked: 'La Secretaría bloqueó este celular. Llama al 041-478383.',

  enteringTitle: 'Escríbelo otra vez',
  entering: 'Con ese PIN se protege todo lo que hay en este celular.',
  stayOpen: 'Dejarlo sin PIN',
  leavingTitle: 'Quitar el PIN',
  leaving: 'Escribe tu PIN por última vez.',
  stayLocked: 'Dejar el PIN puesto',
  tooLate: 'Ya está casi listo. Escribe el PIN para terminar.',

  movingTitle: { entering: 'Protegiendo lo que hay en este celular', leaving: 'Quitando el PIN', on: '' },
  counting: 'Contando los datos…',
  moved: (done: number, of: number) => `${number(done)} de ${number(of)} datos`,
  movingWhy: 'Puedes dejarlo sobre la mesa. Si se apaga, sigue donde quedó.',
  notMoved: 'No se pudo terminar. Libera espacio y prueba otra vez. No se perdió nada.',

  newTitle: 'Elige un PIN',
  newDetail: 'De 4 a 8 números. Seis o más protegen mucho mejor.',
  newAgainTitle: 'Escríbelo otra vez',
  newAgain: 'Para que no haya error.',
  notTheSame: 'No es el mismo. Elige otra vez.',
  ready: 'Listo',
  nowTitle: 'Tu PIN de ahora',
  changed: 'El PIN cambió.',
  noKeyTitle: 'Primero hace falta señal',
  noKey: 'Con señal una vez, este celular recibe la llave de la Secretaría. Así, si olvidas el PIN, no pierdes nada.',
  elsewhere: 'La memoria de este celular se dañó antes. Aquí todavía no se puede poner un PIN.',

  groupTitle: 'Seguridad',
  set: 'Poner un PIN',
  setWhy: 'Por si se pierde el celular: nadie más lee nombres, actas ni fotos',
  lockNow: 'Bloquear ahora',
  lockNowWhy: 'Pide el PIN para volver a entrar',
  change: 'Cambiar el PIN',
  remove: 'Quitar el PIN',
  device: 'Abrir también con la huella o el rostro',
  deviceWhy: 'Lo mismo con que desbloqueas este celular.',
  deviceOff: 'No abrir más con la huella o el rostro',
  deviceOn: 'Desde ahora abre también con la huella o el rostro.',
  deviceFailed: 'Con este celular no se pudo. Tu PIN sigue abriendo.',
  openByDevice: 'Abrir con huella o rostro',
  away: 'Se bloquea si no lo usas',
  aways: { '1': '1 minuto', '5': '5 minutos', '15': '15 minutos', '0': 'Solo cuando yo lo bloqueo' },
} as const
