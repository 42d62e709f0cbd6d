// Where a change that was not taken is told of.
import { recordId, type RecordId } from '../domain/id.ts'

/** The record `apart-<name>`, apart from the keys of records, which have the same shape as names. */
export const apartId = (name: string): RecordId => recordId.parse(`apart-${name}`)
