// A plain JSON value: what a leaf of a record may hold.
import * as z from 'zod/mini'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export const json = z.custom<Json>(isJson)

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return isPlainObject(value) && Object.values(value).every(isJson)
}

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
