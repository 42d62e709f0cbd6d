// The syntax of our own source files, for rules that no linter knows.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** Any node of the syntax tree; only what the walkers look at is named. */
export interface SyntaxNode {
  readonly type: string
  readonly [part: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** A node and all under it. */
export function* nodesOf(node: unknown): Generator<SyntaxNode> {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each)
  if (!isNode(node)) return
  yield node
  for (const part of Object.values(node)) if (typeof part === 'object') yield* nodesOf(part)
}

/** All files under a folder of the project that end so, by their path. */
export function sourceFiles(folder: string, ending: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return all.filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
}

export function syntaxOf(path: string): Generator<SyntaxNode> {
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'))
  if (errors.length > 0) throw new Error(`${path} cannot be read`)
  return nodesOf(program)
}
