// The guides say the words of the screens, and hold nothing that the app's reader of them does not know.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocksOf } from '../../src/ui/help/guide-blocks.ts'

const guides = ['guia-promotora', 'guia-secretaria'].map(
  (name) => [name, readFileSync(`docs/${name}.md`, 'utf8')] as const,
)
const onScreens = readdirSync('src/ui/text')
  .map((file) => readFileSync(`src/ui/text/${file}`, 'utf8'))
  .join('\n')

test.each(guides)('%s: whatever stands between «» or in strong letters is on a screen', (_name, markdown) => {
  // Strong words are the names of the states a shipment is in.
  const quoted = [...markdown.matchAll(/«([^»]+)»|\*\*([^*]+)\*\*/g)].map(([, said, strong]) =>
    (said ?? strong ?? '').replace(/\s+/g, ' '),
  )
  expect(quoted.length).toBeGreaterThan(15)
  expect(quoted.filter((words) => !onScreens.includes(words))).toEqual([])
})

test.each(guides)('%s: every block is one the app knows, and no mark is left over', (_name, markdown) => {
  const blocks = blocksOf(markdown)
  expect(blocks[0]?.is).toBe('title')
  const texts = [...JSON.stringify(blocks).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text)
  expect(texts.length).toBeGreaterThan(25)
  expect(texts.filter((text) => /\*\*|`{2}|!\[|\]\(|^#|\|/.test(text ?? ''))).toEqual([])
  for (const block of blocks) {
    if (block.is === 'picture') expect(existsSync(`docs/pictures/guide/${block.name}`), block.name).toBe(true)
  }
})

test('headings, steps over several lines, strong words and pictures are read', () => {
  expect(
    blocksOf('# A\n\n## B\n\nuno\ndos **tres**\n\n1. x\n   y\n2. z\n\n- q\n\n![Hoy](pictures/guide/hoy.webp)\n'),
  ).toEqual([
    { is: 'title', text: 'A' },
    { is: 'heading', text: 'B' },
    {
      is: 'paragraph',
      words: [
        { text: 'uno dos ', isStrong: false },
        { text: 'tres', isStrong: true },
      ],
    },
    { is: 'steps', items: [[{ text: 'x y', isStrong: false }], [{ text: 'z', isStrong: false }]] },
    { is: 'list', items: [[{ text: 'q', isStrong: false }]] },
    { is: 'picture', alt: 'Hoy', name: 'hoy.webp' },
  ])
})
