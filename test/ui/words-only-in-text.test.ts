// Every word a person sees or hears stands in src/ui/text. A screen that writes one of its own turns this red.
import { expect, test } from 'vitest'
import { partsOf, sourceFiles, syntaxIn, syntaxOf, type SyntaxNode } from '../help/source-tree.ts'

const SAID = new Set([
  'aria-label',
  'aria-valuetext',
  'label',
  'title',
  'subtitle',
  'detail',
  'hint',
  'alt',
  'placeholder',
])
const LETTER = /\p{L}/u

/** These hold names and keys, not words to be read. */
const CLOSED = new Set(['CallExpression', 'BinaryExpression', 'MemberExpression', 'ArrowFunctionExpression'])

/** Text between tags, or given to an attribute that is shown or read aloud. @param isSaid whether a literal here is read */
function* wordsIn(node: SyntaxNode, isSaid: boolean): Generator<string> {
  if (node.type === 'JSXText' || (isSaid && node.type === 'Literal')) yield String(node['value'])
  // So the grammar of a template has it.
  if (isSaid && node.type === 'TemplateElement') yield (node['value'] as { raw: string }).raw
  for (const part of partsOf(node)) yield* wordsIn(part, isSaidIn(node, part, isSaid))
}

function isSaidIn(node: SyntaxNode, part: SyntaxNode, isSaid: boolean): boolean {
  if (node.type === 'JSXAttribute') return SAID.has(String(partsOf(node)[0]?.['name']))
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return part.type === 'JSXExpressionContainer'
  return isSaid && !CLOSED.has(node.type)
}

const screens = sourceFiles('src/ui', '.tsx')

test('there are screens to look at', () => {
  expect(screens.length).toBeGreaterThan(30)
})

test.each(screens)('%s writes no word of its own', (path) => {
  expect([...wordsIn(syntaxOf(path), false)].filter((text) => LETTER.test(text))).toEqual([])
})

test('a word between tags, in a shown attribute or in a choice is found; a class or a key is not', () => {
  const source = `const a = <p class="x" title={b ? 'uno' : t('y')}>dos {c === 'z' && 'tres'} <Icon name="w" /></p>`
  expect([...wordsIn(syntaxIn('a.tsx', source), false)].map((text) => text.trim()).filter(Boolean)).toEqual([
    'uno',
    'dos',
    'tres',
  ])
})
