// Real requests bent out of shape: leaves replaced, dropped, doubled and blown up, bytes cut and flipped, paths and headers odd.
import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import type { Json } from '../../src/domain/json.ts'

/** What no form would ever send. */
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(null, true, 0, -1, 1.5, 1e308, 9_007_199_254_740_992, '', ' ', '\u0000', '\ud800', '\u202e'),
  fc.constantFrom<Json[]>(
    '💥',
    'ñ'.normalize('NFD'),
    '../..',
    '__proto__',
    'constructor',
    'a/b/c',
    '%00',
    "'; --",
    [],
    {},
  ),
  fc.constantFrom<Json[]>('x'.repeat(70_000), Array<number>(5_000).fill(0), deep(200), {
    a: { b: 'c' },
  }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as Json), // what JSON made of it
)

function deep(levels: number): Json {
  return levels === 0 ? 0 : [deep(levels - 1)]
}

interface Edit {
  readonly at: number
  readonly how: 'swap' | 'drop' | 'double' | 'rename'
  readonly value: Json
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(400),
  how: fc.constantFrom('swap', 'swap', 'drop', 'double', 'rename'),
  value: odd,
})

const TWISTS = [
  'none',
  'none',
  'gzip',
  'gzip',
  'cut',
  'flip',
  'claimed',
  'br',
  'tail',
  'empty',
  'twice',
  'noise',
] as const
const SEGMENTS = [
  '%00',
  '%ff',
  '%2e%2e',
  '..',
  'a'.repeat(3_000),
  '%F0%9F%92%A5',
  '__proto__',
  '-1',
  '99999999',
  'have',
  '%25',
  '',
  '1e9',
  'x y',
]
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'] as const

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

export const bent = fc.record({
  edits: fc.array(edit, { maxLength: 3 }),
  twist: fc.oneof(
    { weight: 3, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...TWISTS) },
  ),
  where: fc.nat(),
  noise: fc.uint8Array({ maxLength: 300 }),
  segment: rarely(fc.record({ at: fc.nat(8), as: fc.constantFrom(...SEGMENTS) })),
  method: rarely(fc.constantFrom(...METHODS)),
  header: rarely(
    fc.constantFrom(
      ['content-type', 'text/html'],
      ['accept-encoding', 'gzip'],
      ['x-part-sums', 'zz,,,,'],
      ['x-forwarded-for', 'a, b, 10.0.0.1'],
      ['content-length', '99999999'],
      ['authorization', 'Bearer'],
      ['authorization', `Bearer ${'A'.repeat(5_000)}`],
      ['if-none-match', '*'],
      ['range', 'bytes=0-1'],
    ),
  ),
})
export type Bent = typeof bent extends fc.Arbitrary<infer T> ? T : never

/** Each line of JSON by itself; what is none stays as it is. */
export function editText(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const lines = text.split('\n').map((line): Json | undefined => {
    try {
      return JSON.parse(line) as Json
    } catch {
      return undefined
    }
  })
  const all: Json = lines.map((line) => line ?? null)
  for (const each of edits) change(all, each)
  return (Array.isArray(all) ? all : [all]).map((line) => JSON.stringify(line)).join('\n')
}

type Holder = Record<string, Json> | Json[]

/** One of the places in the tree, whichever the number falls on. */
function change(all: Json, { at, how, value: said }: Edit): void {
  // Its own: the next edit may change what this one put in.
  const value: Json = structuredClone(said)
  const places: [Holder, string][] = []
  collect(all, places)
  const [holder, key] = places[at % Math.max(1, places.length)] ?? []
  if (!holder || key === undefined) return
  if (Array.isArray(holder)) {
    const index = Number(key)
    if (how === 'drop') holder.splice(index, 1)
    else if (how === 'double') holder.splice(index, 0, structuredClone(holder[index] ?? null))
    else holder[index] = value
    return
  }
  if (how === 'drop') delete holder[key]
  else if (how === 'rename') {
    const name = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 50)
    // An assignment would not make `__proto__` a name like any other.
    Object.defineProperty(holder, name, { value: holder[key], enumerable: true, writable: true, configurable: true })
  } else if (how === 'double') holder[`${key}2`] = holder[key] ?? null
  else holder[key] = value
}

function collect(value: Json, places: [Holder, string][]): void {
  if (typeof value !== 'object' || value === null || places.length > 1_000) return
  const holder: Holder = value
  for (const key of Object.keys(holder)) {
    places.push([holder, key])
    collect(Reflect.get(holder, key) as Json, places)
  }
}

/** As it goes over the wire. */
export function twisted(
  bytes: Uint8Array,
  { twist, where, noise }: Bent,
): { body: Uint8Array<ArrayBuffer>; coding?: string } {
  const packed = () => new Uint8Array(gzipSync(bytes))
  const at = (size: number) => where % Math.max(1, size)
  switch (twist) {
    case 'gzip':
      return { body: packed(), coding: 'gzip' }
    case 'cut':
      return { body: packed().slice(0, at(packed().length)), coding: 'gzip' }
    case 'claimed':
      return { body: new Uint8Array(bytes), coding: 'gzip' }
    case 'br':
      return { body: new Uint8Array(bytes), coding: 'br' }
    case 'tail':
      return { body: new Uint8Array(Buffer.concat([packed(), noise])), coding: 'gzip' }
    case 'twice':
      return { body: new Uint8Array(Buffer.concat([bytes, Buffer.from('\n'), bytes])) }
    case 'empty':
      return { body: new Uint8Array() }
    case 'noise':
      return { body: new Uint8Array(noise) }
    case 'flip': {
      const one = at(bytes.length)
      return { body: new Uint8Array(bytes.map((byte, index) => (index === one ? byte ^ (1 + (where % 255)) : byte))) }
    }
    case 'none':
      return { body: new Uint8Array(bytes) }
  }
}
