// The API as an OpenAPI 3.1 document, made of the routes' table and the schemas by which requests and answers are read.
import * as z from 'zod/mini'
import { problem, type Problem } from '../../domain/problem.ts'
import { problemAnswer } from '../../protocol/enrol.ts'
import { PROTOCOL } from '../../protocol/version.ts'
import { STATUS } from '../problem-status.ts'
import type { Route } from '../routes.ts'
import type { RouteShape } from './route-shape.ts'
import { shapes } from './shapes.ts'

type Json = Readonly<Record<string, unknown>>

/** A route that nobody has described is a bug. */
export function openApi(routes: readonly Pick<Route, 'method' | 'path' | 'does'>[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const { method, path, does } of routes) {
    const shape = shapes[`${method} ${path}`]
    if (!shape) throw new Error(`nobody has told what ${method} ${path} takes and answers`)
    const at = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[at] = { ...paths[at], [method.toLowerCase()]: operation(path, does, shape) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cuaderno de la Mesa',
      version: String(PROTOCOL),
      description: 'What the phones, the secretariat and the national level ask of an endpoint.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemAnswer) },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'The token that a phone got for its one-time code.' },
        export: { type: 'http', scheme: 'bearer', description: 'A token of the national level: `admin export-token`.' },
      },
    },
  }
}

function operation(path: string, does: string, shape: RouteShape): Json {
  const { body, query = {}, headers = {}, token = 'device' } = shape
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => parameter('path', name))
  const inQuery = Object.entries(query).map(([name, schema]) => parameter('query', name, schema))
  const inHeaders = Object.entries(headers).map(([name, schema]) => parameter('header', name, schema))
  const content = body?.schema ? { schema: schemaOf(body.schema, 'input') } : {}
  return {
    summary: does,
    ...(token === 'none' ? { security: [] } : { security: [{ [token]: [] }] }),
    parameters: [...inPath, ...inQuery, ...inHeaders],
    ...(body && { requestBody: { description: body.says, required: true, content: { [body.type]: content } } }),
    responses: { 200: answered(shape), ...refusals(shape.problems) },
  }
}

const parameter = (where: 'path' | 'query' | 'header', name: string, schema?: z.ZodMiniType): Json => {
  const told = schema ? schemaOf(schema, 'input') : { type: 'string' }
  return { in: where, name, required: !schema?.safeParse(undefined).success, schema: told }
}

function answered({ answers, alsoAs }: RouteShape): Json {
  const all = answers.map((answer) => schemaOf(answer))
  const schema = all.length === 1 ? all[0] : { anyOf: all }
  const csv = alsoAs && { [alsoAs]: { schema: { type: 'string' } } }
  return { description: 'Done.', content: { 'application/json': { schema }, ...csv } }
}

const ALWAYS: readonly Problem[] = ['tooManyTries', 'unavailable']

/** By status: which problems it stands for. */
function refusals(problems: readonly Problem[]): Json {
  const said: Record<number, Json> = {}
  for (const status of new Set([...problems, ...ALWAYS].map((each) => STATUS[each]))) {
    const codes = problem.options.filter((each) => STATUS[each] === status && [...problems, ...ALWAYS].includes(each))
    const schema = { $ref: '#/components/schemas/Problem' }
    said[status] = { description: codes.join(', '), content: { 'application/json': { schema } } }
  }
  return said
}

/** What a schema cannot tell in JSON's own words (a check by code) is left open. */
const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output' = 'output'): Json => {
  const { $schema: _dialect, ...told } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return told
}
