// One change as it stands in the request, to the letter, and the number, name and chain its place gives it.
import { createHash } from 'node:crypto'
import { mutationName, nameOf, salt, type MutationName, type Salt } from '../protocol/name.ts'
import type { MesaRequest } from '../protocol/sync.ts'

export interface Line {
  readonly salt: Salt
  readonly first: MutationName | null
  /** As sealed on the device: what is hashed, and kept if refused. */
  readonly bytes: string
}

export interface NumberedLine {
  readonly seq: number
  /** The name others cite: the first one it ever had. */
  readonly cited: MutationName
  readonly name: MutationName
  readonly bytes: string
  /** Of the content alone, to tell a repeat from another change under the same name. */
  readonly hash: string
  readonly ch: string
}

const HEAD = /^\["([a-z0-9]+)",(?:0|"([a-z0-9.]+)"),/

/** `["salt", "first name" or 0, {change}]`. Null when it has no name and so cannot even be set apart. */
export function parseLine(text: string): Line | null {
  const head = HEAD.exec(text)
  const run = salt.safeParse(head?.[1])
  if (!head || !run.success || !text.endsWith(']')) return null
  const first = head[2] === undefined ? null : mutationName.safeParse(head[2])
  if (first && !first.success) return null
  return { salt: run.data, first: first && first.data, bytes: text.slice(head[0].length, -1) }
}

export function numbered({ inc, from, ch }: MesaRequest, lines: readonly Line[]): NumberedLine[] {
  let before = ch
  return lines.map((line, index) => {
    const seq = from + index
    const name = nameOf(inc, line.salt, seq)
    before = digits(`${before}\n${name}\n${line.bytes}`)
    return { seq, name, cited: line.first ?? name, bytes: line.bytes, hash: digits(line.bytes), ch: before }
  })
}

/** As `protocol/chain.ts` counts them on a phone, by the machine's own SHA-256: the same digits, many times as quick. */
const digits = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
