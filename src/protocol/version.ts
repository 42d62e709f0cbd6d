// The number of the wire. A test hashes the wire schemas: when they change, it asks for a new line here.

/** What each number brought. The endpoint goes on serving all of them. */
export const PROTOCOL_HISTORY = {
  1: 'first',
  2: '`safe` is a version of the mesa, no longer the number of a change; a digest of each mesa; files in parts; leaves in groups',
} as const
export const PROTOCOL = 2

/** The version of the records' own fields, carried by each change so that old ones can be lifted later. */
export const SCHEMA = 1
