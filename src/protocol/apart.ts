// Where a change that was not taken is told of.
import { recordId, type RecordId } from '../domain/id.ts'
import type { MutationName } from './name.ts'

/** The record `apart-<name>`, apart from the keys of records, which have the same shape as names. */
export const apartId = (name: MutationName): RecordId => recordId.parse(`apart-${name}`)
