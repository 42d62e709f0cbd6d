// Words of «Ajustes».

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
  mesasTitle: 'Mesas y comités',
  mesas: 'Ver las mesas',
  mesasWhy: 'Quiénes son, hasta cuándo y qué acordaron',
  papersTitle: 'Actas en papel',
  check: 'Comprobar un acta',
  checkWhy: 'Con su código de control, sin señal',
  aboutTitle: 'Acerca de',
  version: 'Versión',
} as const
