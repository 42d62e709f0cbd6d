// The address of the reports: apart from those that come with the first load.

export const reportLinks = { reports: '/reportes' } as const
