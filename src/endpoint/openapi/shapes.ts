// What each route of the table takes and answers, by its method and path.
import * as z from 'zod/mini'
import { mime } from '../../domain/file.ts'
import { deedsAnswer } from '../../protocol/deeds.ts'
import { blockRequest, devicesAnswer, erasureAnswer, heldPeopleAnswer } from '../../protocol/devices.ts'
import {
  NATIONAL_TABLES,
  nationalAnswer,
  nationalQuery,
  nationalRows,
  type NationalTable,
} from '../../protocol/national.ts'
import { enrolAnswer, enrolRequest } from '../../protocol/enrol.ts'
import { fileAnswer, partAnswer, SUMS_HEADER } from '../../protocol/file.ts'
import {
  changeRequest,
  codeAnswer,
  codeRequest,
  endRequest,
  peopleAnswer,
  personRequest,
} from '../../protocol/people.ts'
import { chosenRequest, erasedAnswer, eraseRequest, findRequest, foundAnswer, personFile } from '../../protocol/law.ts'
import { relayAnswer } from '../../protocol/relay.ts'
import { organisationKeyAnswer } from '../../protocol/sealed.ts'
import { tokenAnswer, tokenRequest } from '../../protocol/token.ts'
import { requestHead, syncAnswer } from '../../protocol/sync.ts'
import { unlockAnswer, unlockRequest } from '../../protocol/unlock.ts'
import { deedsQuery } from '../law/read-deeds.ts'
import type { RouteShape } from './route-shape.ts'

/** Of the routes about one person. */
const ABOUT_ONE: RouteShape['problems'] = ['badRequest', 'unauthorised', 'notFound', 'tooLarge']
const anything = z.looseObject({})

const ofNation = (table: NationalTable): RouteShape => ({
  query: nationalQuery,
  answers: [nationalAnswer(nationalRows[table])],
  alsoAs: 'text/csv',
  problems: ['badRequest', 'unauthorised'],
  token: 'export',
})

export const shapes: Readonly<Record<string, RouteShape>> = {
  'POST /api/sync': {
    body: {
      type: 'application/x-ndjson',
      says: 'Lines of JSON, which may be packed with gzip. The first is this; then come the changes of each mesa, `n` lines each.',
      schema: requestHead,
    },
    answers: [syncAnswer],
    problems: ['badRequest', 'unsupportedProtocol', 'unauthorised', 'tooLarge'],
  },
  'GET /api/files/:mesa/:sha/:at': {
    answers: [fileAnswer, partAnswer],
    problems: ['badRequest', 'unauthorised'],
  },
  'PUT /api/files/:mesa/:sha/:at': {
    body: { type: 'application/octet-stream', says: 'The bytes of the part.' },
    query: { size: z.int().check(z.minimum(1)), mime },
    headers: { [SUMS_HEADER]: z.string() },
    answers: [fileAnswer],
    problems: ['badRequest', 'unauthorised', 'tooLarge'],
  },
  'POST /api/relay': {
    body: { type: 'application/octet-stream', says: 'A packet as it was sealed for the region.' },
    answers: [relayAnswer],
    problems: ['unauthorised', 'tooLarge'],
  },
  'GET /api/organisation-key': { answers: [organisationKeyAnswer], problems: ['unauthorised'] },
  'POST /api/token': {
    body: { type: 'application/json', says: 'What the next token hashes to.', schema: tokenRequest },
    answers: [tokenAnswer],
    problems: ['badRequest', 'unauthorised', 'tooLarge'],
  },
  'POST /api/enrol': {
    body: { type: 'application/json', says: 'A one-time code, and how the device is called.', schema: enrolRequest },
    answers: [enrolAnswer],
    problems: ['badRequest', 'unknownCode', 'usedCode', 'tooLarge'],
    token: 'none',
  },
  'POST /api/unlock': {
    body: {
      type: 'application/json',
      says: 'A one-time code, and the sealed key of the phone.',
      schema: unlockRequest,
    },
    answers: [unlockAnswer],
    problems: ['badRequest', 'unauthorised', 'unknownCode', 'usedCode', 'tooLarge'],
    token: 'none',
  },
  'GET /api/devices': { answers: [devicesAnswer], problems: ['unauthorised'] },
  'GET /api/devices/:id/people': {
    query: { use: z.optional(z.enum(['look', 'file'])) },
    answers: [heldPeopleAnswer],
    problems: ['unauthorised', 'notFound'],
  },
  'POST /api/devices/:id/block': {
    body: { type: 'application/json', says: 'Whether it is to erase itself too.', schema: blockRequest },
    answers: [devicesAnswer],
    problems: ['badRequest', 'unauthorised', 'notFound'],
  },
  'GET /api/people': { answers: [peopleAnswer], problems: ['unauthorised'] },
  'POST /api/people': {
    body: { type: 'application/json', says: 'Who she is to be.', schema: personRequest },
    answers: [peopleAnswer],
    problems: ['badRequest', 'unauthorised', 'tooLarge'],
  },
  'POST /api/people/:id': {
    body: { type: 'application/json', says: 'Who she is to be from now on.', schema: changeRequest },
    answers: [peopleAnswer],
    problems: ABOUT_ONE,
  },
  'POST /api/people/:id/end': {
    body: { type: 'application/json', says: 'Whether her phones are to erase themselves too.', schema: endRequest },
    answers: [peopleAnswer],
    problems: ABOUT_ONE,
  },
  'POST /api/people/:id/code': {
    body: { type: 'application/json', says: 'How long it is good for.', schema: codeRequest },
    answers: [codeAnswer],
    problems: ABOUT_ONE,
  },
  'POST /api/people/:id/code/cancel': {
    body: { type: 'application/json', says: 'Nothing: `{}`.', schema: z.object({}) },
    answers: [peopleAnswer],
    problems: ABOUT_ONE,
  },
  'POST /api/person/find': {
    body: {
      type: 'application/json',
      says: 'Her name as it is remembered, her DNI or her phone.',
      schema: findRequest,
    },
    answers: [foundAnswer],
    problems: ['badRequest', 'unauthorised', 'tooLarge'],
  },
  'POST /api/person/export': {
    body: { type: 'application/json', says: 'What is hers, as it was found.', schema: chosenRequest },
    answers: [personFile],
    problems: ['badRequest', 'unauthorised', 'notFound', 'tooLarge'],
  },
  'POST /api/person/erase': {
    body: { type: 'application/json', says: 'What is hers, as it was found.', schema: eraseRequest },
    answers: [erasedAnswer],
    problems: ['badRequest', 'unauthorised', 'notFound', 'tooLarge'],
  },
  'GET /api/deeds': { query: deedsQuery, answers: [deedsAnswer], problems: ['badRequest', 'unauthorised'] },
  'GET /api/erasure': { answers: [erasureAnswer], problems: ['unauthorised'] },
  'POST /api/erasure': { answers: [erasureAnswer], problems: ['unauthorised'] },
  ...Object.fromEntries(NATIONAL_TABLES.map((table) => [`GET /api/national/${table}`, ofNation(table)])),
  'GET /api/openapi.json': { answers: [anything], problems: [], token: 'none' },
}
