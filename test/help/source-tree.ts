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

/** The nodes right under a node. */
export const partsOf = (node: SyntaxNode): readonly SyntaxNode[] => Object.values(node).flat().filter(isNode)

/** A node and all under it. */
export function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (const part of partsOf(node)) yield* nodesOf(part)
}

/** All files under a folder of the project that end so, by their path. */
export function sourceFiles(folder: string, ending: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return all.filter((name) => name.endsWith(ending)).map((name) => join(folder, name))
}

export function syntaxIn(path: string, source: string): SyntaxNode {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0 || !isNode(program)) throw new Error(`${path} cannot be read`)
  return program
}

export const syntaxOf = (path: string): SyntaxNode => syntaxIn(path, readFileSync(path, 'utf8'))
