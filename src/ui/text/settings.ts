// Words of «Ajustes».
import { counted, number } from './format.ts'

export const settingsText = {
  title: 'Ajustes',
  accountTitle: 'Mi cuenta',
  name: 'Nombre',
  mesa: 'Mesa',
  role: 'Función',
  device: 'Este celular',
  otherPerson: 'Entrar con otra persona',
  screenTitle: 'Pantalla',
  theme: 'Colores',
  themes: { paper: 'Claro', night: 'Oscuro', sun: 'Sol', automatic: 'Automático' },
  letter: 'Letra',
  letters: { normal: 'Normal', large: 'Grande', huge: 'Muy grande' },
  rain: 'Modo lluvia',
  rains: { off: 'No', on: 'Sí' },
  rainWhy: 'Filas más altas, se ignoran toques dobles.',
  mesasTitle: 'Mesas y comités',
  mesas: 'Ver las mesas',
  mesasWhy: 'Quiénes son, hasta cuándo y qué acordaron',
  papersTitle: 'Actas en papel',
  check: 'Comprobar un acta',
  checkWhy: 'Con su código de control, sin señal',
  aboutTitle: 'Acerca de',
  version: 'Versión',
} as const

export const languageText = {
  title: 'Idioma',
  screens: 'Pantallas',
  spanish: 'Español',
  toCome: 'Awajún y Wampis entrarán cuando haya una traducción registrada.',
} as const

export const leaveText = {
  title: 'Salir de este celular',
  sure: 'No queda nada por enviar. Para volver a entrar hace falta internet y un código nuevo.',
  stay: (records: number, files: number) => {
    const left = records > 0 ? number(records) : counted(files, 'foto', 'fotos')
    const [stays, goes] = records + files === 1 ? ['Queda', 'se queda'] : ['Quedan', 'se quedan']
    return `${stays} ${left} por enviar. Si sales, ${goes} en este celular.`
  },
  sendFirst: 'Enviar antes',
  leave: 'Salir',
  cancel: 'Cancelar',
} as const
