// The number of the wire. A test hashes the wire schemas: when they change, it asks for a new line here.

/** What each number brought. The endpoint goes on serving all of them. */
export const PROTOCOL_HISTORY = {
  1: 'first',
  2: '`safe` is a version of the mesa, no longer the number of a change; a digest of each mesa; files in parts; leaves in groups',
  3: 'the answer may ask the device to come to another token',
} as const
export const PROTOCOL = 3

/** The version of the records' own fields, carried by each change so that old ones can be lifted later. */
export const SCHEMA = 1
