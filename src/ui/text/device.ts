// Words about this device: who has it, what it has kept, and its version.

export const deviceText = {
  roles: {
    promoter: 'Promotora o promotor',
    secretariat: 'Secretaría Técnica',
    coordinator: 'Coordinación',
    administrator: 'Administración',
  },
  computer: 'Computadora',
  phone: 'Celular',

  saved: 'Guardado en este celular',
  savedAt: (time: string) => `Guardado en este celular, ${time}`,
  saveFailed: 'No se pudo guardar. Queda poco espacio. Libera espacio en el celular y sigue escribiendo.',

  updateWaiting: 'Hay una versión nueva.',
  updateOnLeaving: 'Actualizar al salir',
  updateNow: 'Ahora',
  outdated: 'Hay una versión nueva: actualiza. Lo último que escribiste aquí aún no se guarda. Cópialo antes.',
  update: 'Actualizar',

  notFoundTitle: 'No se encontró',
} as const
