// A guide read into blocks: as much of Markdown as our guides use, and no more.

/** A piece of a line: plain, or strong between two asterisks. */
export interface Words {
  readonly text: string
  readonly isStrong: boolean
}

export type Block =
  | { readonly is: 'title' | 'heading'; readonly text: string }
  | { readonly is: 'paragraph'; readonly words: readonly Words[] }
  | { readonly is: 'list' | 'steps'; readonly items: readonly (readonly Words[])[] }
  | { readonly is: 'picture'; readonly alt: string; readonly name: string }

/** @param markdown of `docs/guia-*.md`: `#`, `##`, paragraphs, `- ` and `1. ` lists, `**strong**`, `![alt](file)` alone on a line */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map(blockOf)
}

const MARK = /^(- |\d+\. )/

function blockOf(text: string): Block {
  const [, hashes, heading] = /^(##?) (.+)$/.exec(text) ?? []
  if (hashes && heading) return { is: hashes === '#' ? 'title' : 'heading', text: heading }
  const [, alt, file] = /^!\[([^\]]+)\]\(([^)]+)\)$/.exec(text) ?? []
  if (alt && file) return { is: 'picture', alt, name: file.split('/').at(-1) ?? file }
  const mark = MARK.exec(text)?.[1]
  if (mark === undefined) return { is: 'paragraph', words: wordsOf(text) }
  const items = text.split(/\n(?=- |\d+\. )/).map((item) => wordsOf(item.replace(MARK, '')))
  return { is: mark === '- ' ? 'list' : 'steps', items }
}

const wordsOf = (text: string): Words[] =>
  text
    .replace(/\s+/g, ' ')
    .split('**')
    .map((piece, index) => ({ text: piece, isStrong: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
