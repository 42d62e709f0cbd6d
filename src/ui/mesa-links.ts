// Addresses of the mesas: apart from the others, which come with the first load.
const all = '/mesas'

export const mesaLinks = {
  all,
  one: (mesa: string) => `${all}/${mesa}`,
  devices: (mesa: string) => `${all}/${mesa}/celulares`,
  /** Somebody's place in its committee. */
  seat: (mesa: string, seat: string) => `${all}/${mesa}/personas/${seat}`,
} as const
