// What is in a backup: every table, those others refer to first, with the columns that tell its rows apart.
import type { Tables } from '../storage/tables.ts'

export type TableName = keyof Tables

const KEYS: { readonly [T in TableName]: readonly (keyof Tables[T])[] } = {
  meta: ['id'],
  backup_state: ['id'],
  region: ['id'],
  export_token: ['id'],
  organisation_key: ['region'],
  mesa: ['id'],
  person: ['id'],
  person_mesa: ['person', 'mesa'],
  device: ['id'],
  former_token: ['hash'],
  device_look: ['device', 'by', 'at'],
  code: ['hash'],
  deed: ['n'],
  record: ['mesa', 'id'],
  incarnation: ['mesa', 'inc'],
  receipt: ['mesa', 'inc', 'seq'],
  quarantine: ['mesa', 'name'],
  file: ['mesa', 'sha'],
  file_part: ['mesa', 'sha', 'at'],
}

export const keysOf = (table: TableName): readonly string[] => KEYS[table]

export const isTable = (name: string): name is TableName => Object.hasOwn(KEYS, name)

/** In the order in which they can be filled. */
export const TABLES: readonly TableName[] = Object.keys(KEYS).filter(isTable)
