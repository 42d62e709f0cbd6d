// Requests that reach every route of the API, with whatever names they are given: of one's own region, of another, of nothing.
import { gzipSync } from 'node:zlib'
import { NATIONAL_TABLES } from '../../src/protocol/national.ts'
import { lineAndBytes } from '../../src/protocol/relay.ts'
import { sealTo } from '../../src/protocol/sealed.ts'
import { checksums, SUMS_HEADER } from '../../src/protocol/file.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import type { Names, Region, Sender } from './two-regions.ts'

export interface Asked {
  readonly path: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
}

export interface Sample {
  /** As the table has it: `POST /api/sync`. */
  readonly route: string
  readonly what: string
  /** Whoever else sends it is told the same as everybody who may not. */
  readonly by?: readonly Sender[]
  /** @param own the sender's region; @param names of what is asked for; @param n another one each time */
  readonly ask: (names: Names, own: Region, n: number) => Asked | Promise<Asked>
}

const FILE = '/api/files/:mesa/:sha/:at'
const json = (value: unknown): string => JSON.stringify(value)

interface Part {
  readonly id: string
  readonly inc: string
  readonly from?: number
  readonly ch?: string
  readonly cursor?: number
  readonly epoch?: string | null
  readonly lines?: readonly string[]
}

function words(...parts: readonly Part[]): string {
  const mesas = parts.map(({ lines = [], ...part }) => ({
    epoch: null,
    cursor: 0,
    from: 1,
    ch: '',
    ...part,
    n: lines.length,
  }))
  const head = { proto: PROTOCOL, req: 'request-1', app: '0.1.0', unsent: 0, room: 1_000_000, mesas }
  return [json(head), ...parts.flatMap(({ lines = [] }) => lines)].join('\n')
}

const change = (
  rec: string,
  over: string | null,
  type = 'meeting',
  patch: object = { place: 'Otra parte' },
): string => {
  const said = { rec, type, op: 'set', patch, over: over === null ? {} : { place: over }, schema: 1, at: 0, off: -300 }
  return json(['s', over ?? 0, said])
}

const sync = (what: string, parts: (names: Names, own: Names, inc: string) => readonly Part[]): Sample => ({
  route: 'POST /api/sync',
  what,
  ask: (names, own, n) => ({ path: '/api/sync', body: words(...parts(names, own.names, `fresh${n}`)) }),
})

/** A packet of somebody's, sealed for the region of the one who carries it. */
const relay = (
  what: string,
  inside: (names: Names, own: Region, inc: string) => { token: string; head: object; bytes?: Uint8Array },
  sealedFor: (names: Names, own: Region) => Names = (_names, own) => own.names,
): Sample => ({
  route: 'POST /api/relay',
  what,
  ask: async (names, own, n) => {
    const { token, head, bytes } = inside(names, own, `fresh${n}`)
    const body = lineAndBytes(head, bytes ?? new Uint8Array())
    return { path: '/api/relay', body: await sealTo(sealedFor(names, own).key, lineAndBytes({ token }, body)) }
  },
})
const packed = (...parts: readonly Part[]) => new Uint8Array(gzipSync(words(...parts)))

const BYTES = new TextEncoder().encode('a part of a file')
const file = (method: 'GET' | 'PUT', what: string, path: (names: Names, own: Names) => string): Sample => ({
  route: `${method} ${FILE}`,
  what,
  ask: (names, own) => ({
    path: `/api/files/${path(names, own.names)}`,
    ...(method === 'PUT' && { body: BYTES, headers: { [SUMS_HEADER]: checksums(BYTES) } }),
  }),
})

const people = (at: string, what: string, asked: (names: Names, own: Names) => readonly [string, unknown]): Sample => ({
  route: `POST /api/people${at}`,
  what,
  ask: (names, own) => {
    const [path, body] = asked(names, own.names)
    return { path: `/api/people${path}`, body: json(body) }
  },
})
const aPerson = (mesa: string, role = 'promoter', access = 'write') => {
  return { name: 'Nueva Ficticia', role, grants: [{ mesa, access }] }
}

const chosen = (what: 'export' | 'erase', says: string): Sample => ({
  route: `POST /api/person/${what}`,
  what: says,
  ask: ({ mesa, record }) => {
    const records = [{ mesa, id: record, leaves: ['attendance/a1/name'] }]
    return { path: `/api/person/${what}`, body: json({ words: 'Ana', records, untaken: [] }) }
  },
})

export const samples: readonly Sample[] = [
  sync('nothing new', ({ mesa }, _own, inc) => [{ id: mesa, inc }]),
  sync('the region’s shared space', ({ region }, _own, inc) => [{ id: region, inc }]),
  sync('a change to a record', ({ mesa, record }, _own, inc) => [{ id: mesa, inc, lines: [change(record, null)] }]),
  sync('the same change again', ({ mesa, record, change: name }, _own, inc) => [
    { id: mesa, inc, lines: [change(record, name), change(record, name)] },
  ]),
  sync('a change of the plan', ({ region, mesa }, _own, inc) => [
    { id: region, inc, lines: [change(mesa, null, 'mesa', { name: 'Otra' })] },
  ]),
  sync('under a life that is another phone’s', ({ mesa, inc }) => [{ id: mesa, inc }]),
  sync('going on where another phone was', ({ mesa, inc, chain }) => [{ id: mesa, inc, from: 2, ch: chain }]),
  sync('a gap', ({ mesa }, _own, inc) => [{ id: mesa, inc, from: 9, ch: 'x' }]),
  sync('another epoch', ({ mesa }, _own, inc) => [{ id: mesa, inc, epoch: 'another' }]),
  sync('one’s own mesa, another’s record', ({ record, change: name }, own, inc) => [
    { id: own.mesa, inc, lines: [change(record, name)] },
  ]),
  sync('one’s own mesa under another phone’s life', ({ inc, chain }, own) => [
    { id: own.mesa, inc, from: 2, ch: chain },
  ]),
  sync('one’s own mesa and others', ({ mesa, quiet, region }, own, inc) => [
    { id: own.mesa, inc },
    ...[mesa, quiet, region].filter((id) => id !== own.mesa).map((id) => ({ id, inc })),
  ]),

  file('GET', 'how much of it is there', ({ mesa, sha }) => `${mesa}/${sha}/have`),
  file('GET', 'its bytes', ({ mesa, sha }) => `${mesa}/${sha}/0`),
  file('GET', 'one that is not whole', ({ mesa, begun }) => `${mesa}/${begun}/0`),
  file('GET', 'beyond its end', ({ mesa, sha }) => `${mesa}/${sha}/99999`),
  file('GET', 'another’s, in one’s own mesa', ({ sha }, own) => `${own.mesa}/${sha}/0`),
  file('PUT', 'its first part', ({ mesa, sha }) => `${mesa}/${sha}/0?size=${BYTES.length}&mime=image/jpeg`),
  file('PUT', 'another part', ({ mesa, begun }) => `${mesa}/${begun}/4096?size=9200&mime=image/jpeg`),
  file('PUT', 'as another’s, in one’s own mesa', ({ sha }, own) => `${own.mesa}/${sha}/0?size=900&mime=image/jpeg`),
  file('PUT', 'of no size', ({ mesa, sha }) => `${mesa}/${sha}/0?size=0&mime=image/jpeg`),

  relay('words of one’s own for a mesa', ({ mesa, record }, { tokens }, inc) => ({
    token: tokens.promoter,
    head: {},
    bytes: packed({ id: mesa, inc, lines: [change(record, null)] }),
  })),
  relay('words of somebody’s', ({ mesa, token, record }, _own, inc) => ({
    token,
    head: {},
    bytes: packed({ id: mesa, inc, lines: [change(record, null)] }),
  })),
  relay('a piece of one’s own for a mesa', ({ mesa, sha }, { tokens }) => ({
    token: tokens.promoter,
    head: { file: { mesa, sha, size: BYTES.length, mime: 'image/jpeg', at: 0 } },
    bytes: BYTES,
  })),
  relay('a piece of somebody’s', ({ mesa, token, begun }) => ({
    token,
    head: { file: { mesa, sha: begun, size: 9200, mime: 'image/jpeg', at: 4096 } },
    bytes: BYTES,
  })),
  relay(
    'sealed for whoever is asked about',
    ({ mesa, token }, _own, inc) => ({ token, head: {}, bytes: packed({ id: mesa, inc }) }),
    (names) => names,
  ),

  { route: 'GET /api/organisation-key', what: 'the key', ask: () => ({ path: '/api/organisation-key' }) },
  {
    route: 'POST /api/enrol',
    what: 'a code nobody gave',
    ask: () => ({ path: '/api/enrol', body: json({ code: 'ABCDEFGHJK', device: 'Samsung A05' }) }),
  },
  {
    route: 'POST /api/unlock',
    what: 'a code nobody gave for a phone',
    ask: async ({ device }, { names: { key } }) => {
      const inside = new TextEncoder().encode(json({ device, key: Buffer.alloc(32, 7).toString('base64') }))
      const sealed = Buffer.from(await sealTo(key, inside)).toString('base64')
      return { path: '/api/unlock', body: json({ device, code: 'ABCDEFGHJK', sealed }) }
    },
  },
  {
    route: 'POST /api/unlock',
    what: 'what no key opens',
    ask: ({ device }) => ({ path: '/api/unlock', body: json({ device, code: 'ABCDEFGHJK', sealed: 'AAAA' }) }),
  },
  { route: 'GET /api/devices', what: 'all of them', ask: () => ({ path: '/api/devices' }) },
  {
    route: 'GET /api/devices/:id/people',
    what: 'whose data a phone had',
    ask: ({ device }) => ({ path: `/api/devices/${device}/people` }),
  },
  {
    route: 'POST /api/devices/:id/block',
    what: 'a phone blocked',
    ask: ({ spare }) => ({ path: `/api/devices/${spare}/block`, body: json({ erase: true }) }),
  },
  ...NATIONAL_TABLES.flatMap((table): Sample[] => {
    const route = `GET /api/national/${table}`
    return [
      { route, what: 'of one region', ask: ({ region }) => ({ path: `/api/national/${table}?region=${region}` }) },
      { route, what: 'all, as CSV', ask: () => ({ path: `/api/national/${table}?format=csv&limit=1` }) },
      { route, what: 'after nothing', ask: ({ mesa }) => ({ path: `/api/national/${table}?after=${mesa}` }) },
      {
        route,
        what: 'after a record',
        ask: (_names, { names: { mesa, record } }) => {
          const after = Buffer.from(json([mesa, record])).toString('base64url')
          return { path: `/api/national/${table}?limit=2&after=${after}` }
        },
      },
    ]
  }),
  {
    route: 'POST /api/token',
    what: 'another token',
    ask: (_names, _own, n) => ({ path: '/api/token', body: json({ next: String(n % 10).repeat(64) }) }),
  },
  {
    route: 'POST /api/person/find',
    what: 'what is kept about somebody',
    ask: ({ words: said }) => ({ path: '/api/person/find', body: json({ words: said }) }),
  },
  chosen('export', 'what was found of somebody'),
  chosen('erase', 'what is hers taken away'),
  { route: 'GET /api/people', what: 'all of them', ask: () => ({ path: '/api/people' }) },
  people('', 'a promoter of a mesa', ({ mesa }) => ['', aPerson(mesa)]),
  people('', 'a coordinator of a region', ({ region }) => ['', aPerson(region, 'coordinator', 'read')]),
  people('/:id', 'another name', ({ person, mesa }) => [`/${person}`, aPerson(mesa)]),
  people('/:id', 'one of one’s own for a mesa', ({ mesa }, own) => [`/${own.person}`, aPerson(mesa)]),
  people('/:id/code', 'a code on a slip', ({ person }) => [`/${person}/code`, { lasts: 'printed' }]),
  people('/:id/code/cancel', 'it is taken back', ({ person }) => [`/${person}/code/cancel`, {}]),
  people('/:id/end', 'somebody leaves', ({ leaver }) => [`/${leaver}/end`, { erase: true }]),
  { route: 'GET /api/deeds', what: 'the first ones', ask: () => ({ path: '/api/deeds?after=0&limit=100' }) },
  { route: 'GET /api/openapi.json', what: 'the document', ask: () => ({ path: '/api/openapi.json' }) },
  { route: 'GET /api/erasure', what: 'whether to', ask: () => ({ path: '/api/erasure' }) },
  { route: 'POST /api/erasure', what: 'that it does', ask: () => ({ path: '/api/erasure', body: '' }) },
]
