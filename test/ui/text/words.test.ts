// The voice of the app: short sentences, short titles, and none of the words that frighten or say nothing (ux.md §2.8).
import { expect, test } from 'vitest'
import { nodesOf, sourceFiles, syntaxOf, type SyntaxNode } from '../../help/source-tree.ts'

const FORBIDDEN = /sincroniz|offline|\bcach[ée]\b|registro inválido|error desconocido|servidor/i
const MOST_WORDS = 20
const LONGEST_TITLE = 40

/** The text of a literal, or of a template with «…» where something is put in. */
function textOf(node: SyntaxNode): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateLiteral') return null
  const { quasis } = node as SyntaxNode & { quasis: readonly { value: { raw: string } }[] } // the grammar of a template
  return quasis.map(({ value }) => value.raw).join('…')
}

/** Labels of one word too, and with them some that only the code reads. */
const written = sourceFiles('src/ui/text', '.ts').flatMap((path) =>
  [...nodesOf(syntaxOf(path))].flatMap((node) => {
    const text = textOf(node)
    return text ? [{ path, text }] : []
  }),
)
const said = written.filter(({ text }) => text.includes(' '))
const sentencesOf = (text: string): string[] => text.split(/[.?!:;](?:\s|$)/).filter((each) => each.trim() !== '')
const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => /\p{L}|…/u.test(word))

test('there are words to look at', () => {
  expect(said.length).toBeGreaterThan(200)
})

test('[ux §7.29] none of the forbidden words is said', () => {
  expect(written.map(({ text }) => text)).toContain('Enviados')
  expect(written.filter(({ text }) => FORBIDDEN.test(text))).toEqual([])
})

test(`[ux §7.29] no sentence has more than ${MOST_WORDS} words`, () => {
  const long = said.filter(({ text }) => sentencesOf(text).some((each) => wordsOf(each).length > MOST_WORDS))
  expect(long).toEqual([])
})

test(`[ux §7.29] no title has more than ${LONGEST_TITLE} characters`, () => {
  const titles = sourceFiles('src/ui/text', '.ts').flatMap((path) =>
    [...nodesOf(syntaxOf(path))].flatMap((node) => {
      if (node.type !== 'Property') return []
      const { key } = node as SyntaxNode & { key: { name?: string } } // the grammar of a property
      if (!/^title$|Title$/.test(key.name ?? '')) return []
      return [...nodesOf(node)].flatMap((inside) => textOf(inside) ?? [])
    }),
  )
  expect(titles.length).toBeGreaterThan(10)
  expect(titles.filter((title) => title.length > LONGEST_TITLE)).toEqual([])
})
