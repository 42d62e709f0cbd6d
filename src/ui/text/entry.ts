// Words of the first minutes: tying the phone to a person, and bringing down what she needs.
import { counted } from './format.ts'

export const entryText = {
  title: 'Cuaderno de la Mesa',
  /** The middle one stands out. */
  promise: ['Registra tus reuniones y acuerdos ', 'aunque no haya señal', '. Lo que escribes se guarda solo.'],
  readQr: 'Leer el código QR',
  orType: 'o escribe el código',
  code: 'Código de 10 letras y números',
  codeHint: 'Te lo da la Secretaría Técnica. No importan las mayúsculas.',
  enter: 'Entrar',
  entering: 'Entrando…',
  note: 'Este paso necesita internet una sola vez. Después, ya no. ¿No tienes código? Llama al 041-478383.',

  point: 'Apunta la cámara al código.',
  cameraDenied: 'No se pudo abrir la cámara. Escribe el código aquí abajo.',
  closeCamera: 'Cerrar la cámara',

  tooShort: (missing: number) => (missing === 1 ? 'Falta 1 letra o número.' : `Faltan ${missing} letras o números.`),
  wrongCode: 'Ese código no existe. Revisa la letra O y el cero.',
  usedCode: 'Este código ya se usó o venció. Pide otro a la Secretaría.',
  noSignal: 'Ahora no hay internet. Guarda el código y entra cuando haya señal.',
  portal: 'Esta red pide entrar por su página. Abre el navegador y entra ahí, o usa tus datos.',
  codeKept: 'El código queda guardado en este celular.',
  tooManyTries: 'Fueron muchos intentos seguidos. Espera unos minutos y prueba otra vez.',
  outdated: 'Hay que actualizar la aplicación para entrar.',
  busy: 'Chachapoyas no pudo responder. No es culpa tuya. Prueba otra vez en unos minutos.',

  ownedTitle: (name: string) => `Este celular es de ${name}`,
  ownedQuestion: '¿Quieres entrar con otra persona?',
  sendFirst: (n: number) => `Primero se ${n === 1 ? 'envía su registro' : `envían sus ${n} registros`}.`,
  goOnAs: (name: string) => `Seguir como ${name}`,
  enterOther: 'Entrar con otra persona',
  stillNoSignal: 'Sigue sin señal. No se perdió nada.',
  notSent: 'No salió el envío. No se perdió nada. Prueba otra vez en unos minutos.',

  downloadTitle: 'Primera descarga',
  downloading: 'Bajando lo que necesitas para trabajar sin señal',
  downloaded: 'Ya está todo. Puedes trabajar sin señal.',
  plan: (year: number | null) => (year ? `Plan ${year}` : 'Plan del año'),
  people: 'Personas del comité',
  app: 'La aplicación',
  agreements: 'Acuerdos',
  arrived: 'Listo',
  onTheWay: 'Por bajar',
  time: 'Unos 2 minutos con buena señal. Puedes dejar el celular sobre la mesa.',
  progress: (done: number, total: number) => `${done} de ${counted(total, 'registro', 'registros')}`,
  cut: (where: string) => `Se cortó en ${where}. Lo bajado ya quedó.`,
  goOn: 'Seguir',
  start: 'Empezar',
  meanwhile: 'Ir a Hoy mientras tanto',
} as const
