// Words around the screens: where one can go, the save line, and what happens to the app as a whole.

export const shellText = {
  skip: 'Ir al contenido',
  navigation: 'Secciones',
  today: 'Hoy',
  meetings: 'Reuniones',
  meetingsAndMinutes: 'Reuniones y actas',
  agreements: 'Acuerdos',
  plan: 'Plan',
  planLong: 'Plan (POA)',
  outbox: 'Envíos',
  settings: 'Ajustes',
  toReview: (n: number) => `${n} por revisar`,
  upToDate: (when: string) => `Al día, ${when}`,
  sunMode: 'Modo sol',

  saved: 'Guardado en este celular',
  savedAt: (time: string) => `Guardado en este celular, ${time}`,
  saveFailed: 'No se pudo guardar. Queda poco espacio. Libera espacio en el celular y sigue escribiendo.',

  updateWaiting: 'Hay una versión nueva.',
  updateOnLeaving: 'Actualizar al salir',
  updateNow: 'Ahora',

  crashTitle: 'Algo falló y la aplicación se cerró',
  crashDetail: 'Lo escrito está guardado.',
  crashReturn: 'Volver a donde estaba',
  notFoundTitle: 'No se encontró',

  roles: {
    promoter: 'Promotora o promotor',
    secretariat: 'Secretaría Técnica',
    coordinator: 'Coordinación',
    administrator: 'Administración',
  },
  computer: 'Computadora',
  phone: 'Celular',
} as const
