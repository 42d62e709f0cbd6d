// Where a closed acta's code is checked: the address that stands on the paper, as a square and in a message.

/** @param site where the app is served; empty when nobody said */
export const checkLink = (site: string, meeting: string, code: string): string =>
  `${site}/comprobar#acta=${meeting}&codigo=${code}`
