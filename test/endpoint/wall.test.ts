// The wall between regions: whatever one asks about another, it is told what it would be told of what does not exist.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { TABLES } from '../../src/endpoint/backup/tables.ts'
import { routes } from '../../src/endpoint/routes.ts'
import { aDatabase } from '../help/a-database.ts'
import { counting } from '../help/counting-engine.ts'
import { samples, type Sample } from './every-route.ts'
import { twoRegions, type Names, type Region, type Sender, type TwoRegions } from './two-regions.ts'

const SENDERS: readonly Sender[] = ['promoter', 'coordinator', 'secretariat', 'administrator', 'blocked', 'export']
const NAMES = ['amazonas', 'cusco'] as const

test('every route of the table has a request here that reaches it, and no other route has', () => {
  const named = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  expect(new Set(samples.map(({ route }) => route))).toEqual(named)
})

async function aWorld() {
  const counted = counting(await aDatabase())
  return { ...(await twoRegions(counted.database)), counted }
}
type World = Awaited<ReturnType<typeof aWorld>>

interface Told {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly questions: number
}

/** What each sample is told, one after the other. @param of whose names are asked for */
async function tour({ endpoint, counted }: World, own: Region, sender: Sender | null, of: Names, used: Set<string>) {
  const told: (Told & { readonly sample: Sample })[] = []
  for (const [at, sample] of samples.entries()) {
    const { path, body, headers } = await sample.ask(
      noting(of, used),
      own,
      at + SENDERS.indexOf(sender ?? 'blocked') * 100,
    )
    const authorization = sender ? { authorization: `Bearer ${own.tokens[sender]}` } : {}
    const [method = ''] = sample.route.split(' ')
    await endpoint.storage.noteWaiting()
    counted.questions()
    const init = { method, headers: { ...headers, ...authorization }, ...(body !== undefined && { body }) }
    const answer = await endpoint.ask(path, init, `10.2.${at}.1`)
    const text = await answer.text()
    const questions = counted.questions()
    told.push({ sample, status: answer.status, headers: Object.fromEntries(answer.headers), text, questions })
  }
  return told
}

/** Remembers which names were looked up: only those may come back in an answer. */
const noting = (names: Names, used: Set<string>): Names =>
  new Proxy(names, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value === 'string') used.add(value)
      return value
    },
  })

/** Without what is drawn by lot in each world, and with the names asked for called the same. */
function plain({ status, headers, text, questions }: Told, world: World, epoch: string, asked: Names) {
  const drawn = NAMES.flatMap((name) => {
    const { change, inc, key } = world[name].names
    return [...world[name].drawn, change, inc, key.x, key.y]
  })
  let same = text
  for (const [name, value] of Object.entries({ ...asked, receipt: `file-${asked.sha.slice(0, 40)}` })) {
    if (typeof value === 'string') same = same.replaceAll(`"${value}"`, `"<${name}>"`)
  }
  for (const [at, value] of [epoch, ...drawn].entries()) same = same.replaceAll(value, `<${at}>`)
  // So are the ids of people.
  same = same.replaceAll(/"(id|me|personId)":"[0-9a-f]{16}"/g, '"$1":"<somebody>"')
  // What the sender can count itself from what it sent and has: it says other names in each world.
  same = same.replaceAll(/"ch":"[0-9a-f]{32}"/g, '"ch":"<sent>"').replaceAll(/"x":"[0-9a-f]{16}"/g, '"x":"<had>"')
  // Each request has a name of its own, drawn by lot.
  return { status, headers: { ...headers, 'content-length': '', 'x-request-id': '' }, text: same, questions }
}

/** Every row that is about a region, by table, as text. */
async function rowsOf({ endpoint }: TwoRegions, region: string): Promise<Record<string, string[]>> {
  return endpoint.database.look(async (db) => {
    const all: Record<string, string[]> = {}
    for (const table of TABLES) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db)
      all[table] = rows.map((row) => JSON.stringify(row)).sort()
    }
    const mesas = await db
      .selectFrom('mesa')
      .select('id')
      .where('region', '=', region as never)
      .execute()
    const people = await db
      .selectFrom('person')
      .select('id')
      .where('region', '=', region as never)
      .execute()
    const devices = await db
      .selectFrom('device')
      .select(['id', 'token_hash'])
      .where(
        'person',
        'in',
        people.map(({ id }) => id),
      )
      .execute()
    const ids = [region, ...[...mesas, ...people, ...devices].map(({ id }) => String(id))]
    const isOf = (row: string) => ids.some((id) => row.includes(`"${id}"`))
    return Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, rows.filter(isOf)]))
  })
}

test.each([
  ['cusco', 'amazonas'],
  ['amazonas', 'cusco'],
] as const)(
  'from %s, all that is of %s is as if it did not exist: the same answers after as many questions, and nothing changed',
  { timeout: 120_000 },
  async (from, to) => {
    const [real, empty] = [await aWorld(), await aWorld()]
    const before = await rowsOf(real, to)
    const ids = Object.values(real[to].names).filter((name) => typeof name === 'string')
    // What the sender said itself it may read again, in a mesa of its own.
    const sent = new Set<string>()
    const epochs = await Promise.all(
      [real, empty].map(({ endpoint }) =>
        endpoint.database.look((db) => db.selectFrom('meta').select('epoch').executeTakeFirstOrThrow()),
      ),
    )
    for (const sender of [...SENDERS, null]) {
      const told = await tour(real, real[from], sender, real[to].names, sent)
      const nothing = await tour(empty, empty[from], sender, empty.nobody, new Set())
      for (const [at, each] of told.entries()) {
        const name = `${sender} ${each.sample.route}: ${each.sample.what}`
        const other = nothing[at]
        if (!other) throw new Error('no answer')
        expect(plain(each, real, epochs[0]?.epoch ?? '', real[to].names), name).toEqual(
          plain(other, empty, epochs[1]?.epoch ?? '', empty.nobody),
        )
        for (const word of [real[to].word, real[to].whisper]) expect(each.text, name).not.toContain(word)
        for (const id of ids) if (!sent.has(id)) expect(each.text, name).not.toContain(`"${id}"`)
      }
    }
    expect(await rowsOf(real, to)).toEqual(before)
  },
)
