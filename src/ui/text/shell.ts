// Words around the first screen: where one can go, and what happens when it fails.

export const shellText = {
  skip: 'Ir al contenido',
  navigation: 'Secciones',
  today: 'Hoy',
  meetings: 'Reuniones',
  agreements: 'Acuerdos',
  plan: 'Plan',
  toReview: (n: number) => `${n} por revisar`,
  sunMode: 'Modo sol',
  crashTitle: 'Algo falló y la aplicación se cerró',
  crashDetail: 'Lo escrito está guardado.',
  crashReturn: 'Volver a donde estaba',
} as const
