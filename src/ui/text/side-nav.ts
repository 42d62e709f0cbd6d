// Words of the laptop's side bar.

export const sideNavText = {
  plan: 'Plan (POA)',
  meetings: 'Reuniones y actas',
  mesas: 'Mesas',
  outbox: 'Envíos',
  settings: 'Ajustes',
  upToDate: (when: string) => `Al día, ${when}`,
} as const
