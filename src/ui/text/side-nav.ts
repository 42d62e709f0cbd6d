// Words of the laptop's side bar.

export const sideNavText = {
  panel: 'Panel',
  plan: 'Plan (POA)',
  meetings: 'Reuniones y actas',
  reports: 'Reportes',
  mesas: 'Mesas',
  outbox: 'Envíos',
  settings: 'Ajustes',
  upToDate: (when: string) => `Al día, ${when}`,
} as const
