// The number of the wire. A test hashes the wire schemas: when they change, it asks for a new line here.

/** What each number brought. The endpoint goes on serving all of them. */
export const PROTOCOL_HISTORY = { 1: 'first' } as const
export const PROTOCOL = 1

/** The version of the records' own fields, carried by each change so that old ones can be lifted later. */
export const SCHEMA = 1
