// Whatever is sent, by whomever: never a failure nobody foresaw, never a word of what the sender may not read.
// FUZZ_BODIES=100000 npx vitest run --project unit test/endpoint/fuzz.test.ts
import fc from 'fast-check'
import process from 'node:process'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sealTo } from '../../src/protocol/sealed.ts'
import { samples, type Asked } from './every-route.ts'
import { bent, editText, twisted, type Bent } from './odd-requests.ts'
import { twoRegions, type Region, type Sender, type TwoRegions } from './two-regions.ts'

const BODIES = Number(process.env['FUZZ_BODIES'] ?? 2_000)
const ROLES = ['promoter', 'coordinator', 'secretariat', 'administrator'] as const
/** Mostly somebody who is let in. */
const SENDERS: readonly (Sender | null)[] = [...ROLES, ...ROLES, ...ROLES, 'blocked', 'export', 'export', null]

const attempt = fc.record({
  sample: fc.integer({ min: 0, max: samples.length - 1 }),
  from: fc.constantFrom('amazonas', 'cusco'),
  of: fc.constantFrom('amazonas', 'cusco', 'nobody'),
  sender: fc.constantFrom(...SENDERS),
  /** What is in a packet that opens: the words of another sample, or a piece of a file. */
  inside: fc.option(fc.nat(), { nil: undefined }),
  bent,
} as const)
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never

const bytesOf = (body: Asked['body'] = ''): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body
const edited = ({ body = '' }: Asked, { edits }: Bent): Uint8Array =>
  bytesOf(typeof body === 'string' ? editText(body, edits) : body)

/** A packet that opens, with something odd inside. */
async function aPacket(world: TwoRegions, own: Region, { of, bent: how, inside = 0 }: Attempt, n: number) {
  const names = of === 'nobody' ? world.nobody : world[of].names
  const words = samples.filter(({ route }) => route === 'POST /api/sync')
  const asked = await words[inside % words.length]?.ask(names, own, n)
  const token = inside % 3 === 0 ? names.token : own.tokens.promoter
  const isFile = inside % 2 === 0
  const file = { mesa: own.names.mesa, sha: names.sha, size: 16, mime: 'image/jpeg', at: 0 }
  const head = editText(JSON.stringify(isFile ? { file } : {}), isFile ? how.edits : [])
  const { body } = isFile ? twisted(how.noise, how) : twisted(asked ? edited(asked, how) : how.noise, how)
  const packed = isFile || how.twist === 'noise' ? body : new Uint8Array(gzipSync(body))
  const line = editText(JSON.stringify({ token }), inside % 5 === 0 ? how.edits.slice(0, 1) : [])
  return sealTo(own.names.key, Buffer.concat([Buffer.from(`${line}\n${head}\n`), packed]))
}

async function requestOf(world: TwoRegions, tried: Attempt, n: number) {
  const { bent: how, sender } = tried
  const own = world[tried.from]
  const names = tried.of === 'nobody' ? world.nobody : world[tried.of].names
  const sample = samples[tried.sample]
  if (!sample) throw new Error('no such sample')
  const asked = await sample.ask(names, own, n % 10_000)
  const isPacket = sample.route === 'POST /api/relay' && tried.inside !== undefined
  const wire = isPacket ? { body: await aPacket(world, own, tried, n) } : twisted(edited(asked, how), how)
  const [real = 'GET'] = sample.route.split(' ')
  const method = how.method ?? real
  const headers: Record<string, string> = { ...asked.headers }
  if (sender) headers['authorization'] = `Bearer ${own.tokens[sender]}`
  if ('coding' in wire && wire.coding) headers['content-encoding'] = wire.coding
  if (how.header?.[0] !== undefined) headers[how.header[0]] = how.header[1] ?? ''
  const parts = asked.path.split('/')
  if (how.segment) parts[1 + (how.segment.at % (parts.length - 1))] = how.segment.as
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return { path: parts.join('/') || '/', init: { method, headers, ...(hasBody && { body: wire.body }) } }
}

/** What this sender may never read. */
function hidden({ amazonas, cusco }: TwoRegions, { from, sender }: Attempt): string[] {
  const [own, other] = from === 'amazonas' ? [amazonas, cusco] : [cusco, amazonas]
  const isOffice = sender === 'secretariat' || sender === 'administrator'
  const always = [other.word, other.whisper]
  return sender === null || sender === 'blocked' || sender === 'export'
    ? [...always, own.word, own.whisper]
    : isOffice
      ? always
      : [...always, own.whisper]
}

async function textOf(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  return (answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}

test(
  `${BODIES} requests bent out of shape: no failure, no error in the log, no word of another region or mesa`,
  { timeout: 60_000 + BODIES * 60 },
  async () => {
    const world = await twoRegions()
    const { endpoint } = world
    const statuses = new Map<number, number>()
    let n = 0
    await fc.assert(
      fc.asyncProperty(attempt, async (tried) => {
        n += 1
        const { path, init } = await requestOf(world, tried, n)
        endpoint.logged.length = 0
        const answer = await endpoint.ask(path, init, `10.${n % 250}.${(n >> 8) % 250}.1`)
        const text = await textOf(answer)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        expect(answer.status, text).toBeLessThan(500)
        expect(endpoint.logged.filter((line) => /"level":[56]0/.test(line))).toEqual([])
        for (const word of hidden(world, tried)) expect(text).not.toContain(word)
      }),
      { numRuns: BODIES },
    )
    if (process.env['FUZZ_BODIES'] !== undefined)
      process.stdout.write(`${JSON.stringify(Object.fromEntries(statuses))}\n`)
    // Nobody was locked out on the way: to the last one they were let in.
    for (const region of [world.amazonas, world.cusco]) {
      for (const role of ROLES) {
        const headers = { authorization: `Bearer ${region.tokens[role]}` }
        expect((await endpoint.ask('/api/organisation-key', { headers })).status, role).toBe(200)
      }
    }
    // It reached what it was meant to reach: most were read and judged, not thrown away at the door.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(BODIES / 10)
    expect((statuses.get(200) ?? 0) + (statuses.get(400) ?? 0)).toBeGreaterThan(BODIES / 4)
  },
)
