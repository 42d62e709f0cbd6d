// The words of an agreement's recording.
import { fileStateNames } from './file-state.ts'
import { kilobytes } from './format.ts'

/** «0:42», «6:00» */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`

/** «42 segundos», «1 minuto 5 segundos»: as it is read aloud. */
export function secondsInWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds) % 60]
  const parts = [
    minutes > 0 && (minutes === 1 ? '1 minuto' : `${minutes} minutos`),
    (rest > 0 || minutes === 0) && (rest === 1 ? '1 segundo' : `${rest} segundos`),
  ]
  return parts.filter(Boolean).join(' ')
}

export const voiceText = {
  heading: 'Grabación de voz',
  hint: 'Para quien habla awajún o wampis: graba el acuerdo como se dijo.',
  askFirst: 'Pide permiso antes de grabar. No digas nombres de víctimas ni de quien denuncia.',
  record: 'Grabar',
  recordLabel: 'Grabar el acuerdo con la voz',
  asking: 'El celular te pide permiso para usar el micrófono.',
  recording: 'Grabando',
  counted: (seconds: number, most: number) => `${clock(seconds)} de ${clock(most)}`,
  stop: 'Terminar',
  stopLabel: 'Terminar la grabación',
  keeping: 'Guardando la grabación…',
  started: (most: number) => `Grabando. Se detiene sola a los ${secondsInWords(most)}.`,
  kept: (seconds: number) => `Grabación guardada: ${secondsInWords(seconds)}.`,
  replaced: 'Se cambió la grabación.',
  stoppedBy: {
    longest: (most: number) => `Se llegó a ${secondsInWords(most)}: la grabación se detuvo y quedó guardada.`,
    full: () => 'La grabación llegó a su tamaño máximo: se detuvo y quedó guardada.',
    disk: () => 'Queda poco espacio: la grabación se detuvo.',
    hidden: () => 'Saliste de la pantalla: la grabación se detuvo y quedó guardada.',
    microphone: () => 'El micrófono se cortó: lo grabado quedó guardado.',
  },

  play: 'Escuchar',
  pause: 'Detener',
  playLabel: (seconds: number) => `Escuchar la grabación, ${secondsInWords(seconds)}`,
  pauseLabel: 'Detener la grabación que suena',
  length: (seconds: number) => clock(seconds),
  playing: (at: number, seconds: number) => `${clock(at)} de ${clock(seconds)}`,
  again: 'Grabar otra vez',
  remove: 'Borrar',
  removeLabel: 'Borrar la grabación',
  removed: 'Se borró la grabación.',
  state: fileStateNames,
  damaged: 'La grabación se dañó en este celular. Grábala otra vez.',
  bring: (size: number | null) => (size ? `Traer la grabación (${kilobytes(size)})` : 'Traer la grabación'),
  bringing: 'Trayendo la grabación…',
  notBrought: {
    notThere: 'Todavía está solo en el celular que la grabó.',
    noRoom: 'No queda espacio para la grabación.',
    trouble: 'No llegó completa. Lo que llegó quedó: intenta otra vez.',
  },

  trouble: {
    denied:
      'El celular no dio permiso para el micrófono. Puedes darlo en los ajustes del navegador. Lo escrito sigue aquí.',
    noMicrophone: 'Este celular no tiene micrófono libre. Lo escrito sigue aquí.',
    unable: 'Este navegador no puede grabar. Escribe el acuerdo aquí arriba.',
    otherTab: 'Ya se está grabando en otra pestaña.',
    nothing: 'No se grabó nada. Intenta otra vez.',
    noRoom: 'No queda espacio para la grabación. El texto siempre entra.',
    gone: 'El acuerdo ya no está: la grabación no se guardó.',
    unplayable: 'Este celular no puede reproducir esta grabación.',
  },
  rescued: (seconds: number) => `La grabación se cortó. Se guardó lo que alcanzó: ${secondsInWords(seconds)}.`,
  beside: (seconds: number) =>
    `Hay otra grabación que se cortó a los ${secondsInWords(seconds)}. ¿La usamos en vez de esta?`,
  takeBeside: 'Usar la cortada',
  dropBeside: 'Dejar esta',
} as const
