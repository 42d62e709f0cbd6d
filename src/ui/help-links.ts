// Addresses of the guides that are read with no signal.
export const helpLinks = { own: '/ayuda', office: '/ayuda/secretaria', route: '/ayuda/:guide?' } as const
