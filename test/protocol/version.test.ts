// The wire as it was under each number. A change of it without a new number goes red here.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { path } from '../../src/domain/record.ts'
import { enrolAnswer, enrolRequest, problemAnswer } from '../../src/protocol/enrol.ts'
import { fileAnswer, partAnswer } from '../../src/protocol/file.ts'
import { written } from '../../src/protocol/merge.ts'
import { bytesOf, mutation } from '../../src/protocol/mutation.ts'
import { encodeRow } from '../../src/protocol/row.ts'
import { lineOf, requestHead, syncAnswer } from '../../src/protocol/sync.ts'
import { PROTOCOL, PROTOCOL_HISTORY, SCHEMA } from '../../src/protocol/version.ts'
import { lifted } from '../../src/protocol/upcast.ts'
import { aSet, named } from '../help/changes.ts'

/** By number of the protocol. A line is never changed: a new wire gets a new number and a new line. */
const WIRES: Readonly<Record<number, string>> = { 2: '5fbd80de3f651457', 3: 'd9ff71102420fbe3' }

const A_SET = aSet({ place: 'Nieva', 'agenda/k1/text': 'a', 'agenda/k1/order': 1 }, { place: named(1) })
const A_ROW = written(null, A_SET, A_SET.patch, named(2))

function wireNow(): string {
  const schemas = [
    requestHead,
    syncAnswer,
    mutation,
    path,
    enrolRequest,
    enrolAnswer,
    problemAnswer,
    fileAnswer,
    partAnswer,
  ]
  const described = schemas.map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any' }))
  // How leaves are written is not in the schemas: one of each says it.
  const examples = [lineOf('s1', null, bytesOf(A_SET)), lineOf('s1', 'a.s1.1', '{}'), encodeRow(A_ROW)]
  const text = JSON.stringify([described, examples])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

test('the wire is the one of its number', () => {
  expect(wireNow(), 'bump: the wire has changed. Give it a new number in src/protocol/version.ts and a line here').toBe(
    WIRES[PROTOCOL],
  )
  expect(Object.keys(PROTOCOL_HISTORY).map(Number)).toEqual(Array.from({ length: PROTOCOL }, (_, index) => index + 1))
})

test('a change of an old schema is lifted step by step to today’s, one of today’s or of tomorrow’s stays as it is', () => {
  const rename = { 1: (change: ReturnType<typeof aSet>) => ({ ...change, patch: { place: 'Nieva' } }) }
  const split = { ...rename, 2: (change: ReturnType<typeof aSet>) => ({ ...change, type: 'assembly' }) }
  const old = { ...aSet({ venue: 'Nieva' }), schema: 1 }
  expect(lifted(old, split, 3)).toEqual({ ...old, schema: 3, type: 'assembly', patch: { place: 'Nieva' } })
  expect(lifted({ ...old, schema: 3 }, split, 3)).toEqual({ ...old, schema: 3 })
  expect(lifted({ ...old, schema: 9 }, split, 3)).toEqual({ ...old, schema: 9 })
  expect(() => lifted(old, rename, 3)).toThrow('schema 2 has no upcaster')
})

test('every schema before today’s has its upcaster', () => {
  for (let schema = 1; schema <= SCHEMA; schema++) expect(lifted({ ...aSet({}), schema }).schema).toBe(SCHEMA)
})
