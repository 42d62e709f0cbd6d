// Words of handing work over from one screen to another phone's camera.
import { counted, kilobytes } from './format.ts'

export const byScreenText = {
  groupTitle: 'Sin señal, de celular a celular',
  groupWhy: 'Quien llega primero a la señal puede llevar el trabajo de otra persona. Va cerrado: no puede leerlo.',
  show: 'Pasar a otro celular',
  showWhy: 'Tu texto por enviar, de esta pantalla a su cámara',
  take: 'Recibir de otro celular',
  takeWhy: 'Con la cámara, sin internet',

  showTo: 'Muestra esta pantalla a la cámara del otro celular',
  showHow:
    'En el otro celular: abre Envíos, toca «Recibir de otro celular» y apunta. Ese celular avisa cuando termina.',
  picture: 'Códigos que cambian, para la cámara del otro celular',
  holds: (records: number, bytes: number) => `${counted(records, 'registro', 'registros')}, ${kilobytes(bytes)}`,
  takes: (seconds: number) =>
    seconds < 50
      ? `Tarda unos ${Math.max(10, Math.ceil(seconds / 10) * 10)} segundos.`
      : `Tarda ${counted(Math.ceil(seconds / 60), 'minuto', 'minutos')}, más o menos.`,
  onlyText: 'Las fotos y los audios no van por aquí. Lo tuyo sigue en este celular hasta que llegue a Chachapoyas.',
  preparing: 'Preparando…',
  stop: 'Detener',
  goOn: 'Seguir',
  nothing: 'No hay texto por enviar',
  nothingWhy: 'Todo lo que escribiste ya llegó.',
  noKey: 'Todavía no se puede',
  noKeyWhy:
    'Para cerrar el paquete, este celular tiene que haberse conectado una vez con esta versión. Nada se perdió.',
  tooLarge: 'Es demasiado texto para pasarlo por pantalla',
  tooLargeWhy: (bytes: number) => `Son ${kilobytes(bytes)}. Pásalo en un archivo, desde Envíos. Nada se perdió.`,

  point: 'Apunta la cámara a la pantalla del otro celular, a un palmo, hasta que el cuadro se vea entero.',
  read: (have: number, need: number) => `Leído ${have} de ${need}`,
  reading: 'Leyendo el otro celular',
  waiting: 'Buscando el cuadro…',
  canLeave: 'Si sales antes de terminar, no se pierde nada: el otro celular tiene todo.',
  denied: 'No se pudo abrir la cámara.',
  deniedWhy: 'Revisa que el Cuaderno tenga permiso de usarla, en los ajustes del teléfono.',
  tryAgain: 'Intentar otra vez',
  unfit: 'Eso no se puede llevar',
  unfitWhy: {
    notACopy: 'Lo que mostró el otro celular no es del Cuaderno.',
    newer: 'El otro celular tiene una versión más nueva del Cuaderno. Actualiza este y prueba otra vez.',
    damaged: 'No llegó entero. Pide que lo muestren otra vez: allá no se perdió nada.',
    foreign: 'Es de otra región. Solo lo puede llevar un celular de su Mesa.',
  },
  notKept: 'No se pudo guardar',
  notKeptWhy: 'El otro celular tiene todo. Libera espacio y prueba otra vez.',
  done: (name: string) => `Listo: llevas el trabajo de ${name.split(' ')[0]}`,
  doneWhy: 'Se envía solo cuando este celular tenga señal. Va cerrado: aquí nadie puede leerlo.',
  backToOutbox: 'Volver a Envíos',
  another: 'Recibir de otra persona',
} as const
