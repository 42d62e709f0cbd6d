// One guide on the screen: its contents first, then its parts.
import { helpText as text } from '../text/help.ts'
import { blocksOf, type Block, type Words } from './guide-blocks.ts'
import { pictures } from './pictures.ts'

const partId = (index: number): string => `parte-${index}`

export function Guide({ markdown }: { markdown: string }) {
  const blocks = blocksOf(markdown)
  return (
    <article class="guide">
      <nav class="guide-contents" aria-label={text.contents}>
        <h2>{text.contents}</h2>
        <ol>
          {blocks.map((block, index) =>
            block.is === 'heading' ? (
              <li key={index}>
                <a href={`#${partId(index)}`}>{block.text}</a>
              </li>
            ) : null,
          )}
        </ol>
      </nav>
      {blocks.map((block, index) => (
        <Part key={index} block={block} id={partId(index)} />
      ))}
    </article>
  )
}

function Part({ block, id }: { block: Block; id: string }) {
  switch (block.is) {
    case 'title':
      // The screen has it as its own.
      return null
    case 'heading':
      return <h2 id={id}>{block.text}</h2>
    case 'paragraph':
      return <p>{spoken(block.words)}</p>
    case 'list':
      return <ul>{items(block.items)}</ul>
    case 'steps':
      return <ol>{items(block.items)}</ol>
    case 'picture':
      return <img class="guide-picture" src={pictures.get(block.name)} alt={block.alt} loading="lazy" />
  }
}

const items = (all: readonly (readonly Words[])[]) => all.map((words, index) => <li key={index}>{spoken(words)}</li>)

const spoken = (words: readonly Words[]) =>
  words.map((piece, index) => (piece.isStrong ? <strong key={index}>{piece.text}</strong> : piece.text))
