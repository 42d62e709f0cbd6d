// Every word a person sees or hears stands in src/ui/text. A screen that writes one of its own turns this red.
import { expect, test } from 'vitest'
import { nodesOf, sourceFiles, syntaxOf, type SyntaxNode } from '../help/source-tree.ts'

const SAID = new Set(['aria-label', 'aria-valuetext', 'label', 'title', 'subtitle', 'detail', 'hint', 'alt', 'placeholder'])
const LETTER = /\p{L}/u

/** Text between tags, or given to an attribute that is shown or read aloud. */
function wordsIn(node: SyntaxNode): readonly string[] {
  if (node.type === 'JSXText') return [String(node['value'])]
  if (node.type === 'JSXExpressionContainer') return literalsOf(node['expression'])
  if (node.type !== 'JSXAttribute') return []
  const { name } = node as SyntaxNode & { name: { name: string } } // so the grammar of an attribute has it
  return SAID.has(name.name) ? [...nodesOf(node['value'])].flatMap(literalsOf) : []
}

function literalsOf(node: unknown): readonly string[] {
  const { type, value } = (node ?? {}) as SyntaxNode & { value?: unknown } // any node may be asked
  if (type === 'Literal' && typeof value === 'string') return [value]
  if (type === 'TemplateElement') return [String((value as { raw: string }).raw)] // the grammar of a template
  return []
}

const screens = sourceFiles('src/ui', '.tsx')

test('there are screens to look at', () => {
  expect(screens.length).toBeGreaterThan(30)
})

test.each(screens)('%s writes no word of its own', (path) => {
  const attributes = new Set<unknown>()
  const found: string[] = []
  for (const node of syntaxOf(path)) {
    // What stands inside an attribute that is not shown (class, id, type…) is nobody's word.
    if (node.type === 'JSXAttribute') for (const inside of nodesOf(node['value'])) attributes.add(inside)
    if (!attributes.has(node)) found.push(...wordsIn(node))
  }
  expect(found.filter((text) => LETTER.test(text))).toEqual([])
})
