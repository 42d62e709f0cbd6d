// One paper: what it is called, how large it is, who has it; opened by the phone's own reader, and taken away.
import type { Bearer } from '../store/bearer.ts'
import type { ShownPaper } from '../store/papers.ts'
import { FileBadge } from './file-state.tsx'
import { Button } from './parts/button.tsx'
import { Icon } from './parts/icon.tsx'
import { PdfOpening } from './pdf-opening.tsx'
import { papersText as text } from './text/meeting-papers.ts'

interface PaperRowProps {
  readonly bearer: Pick<Bearer, 'mesa' | 'id'>
  readonly shown: ShownPaper
  /** Where it may be taken away. */
  readonly onRemove: (() => void) | undefined
}

export function PaperRow({ bearer, shown: { paper, state }, onRemove }: PaperRowProps) {
  const { file, size, name = text.nameless } = paper
  return (
    <li class="paper">
      <p class="paper-name">
        <Icon name="page" />
        <span>{name}</span>
      </p>
      <p class="paper-standing">
        {size !== undefined && <span>{text.size(size)}</span>}
        <FileBadge state={state} words={text.state} />
      </p>
      {state === 'damaged' && <p class="photo-trouble">{text.damaged}</p>}
      <div class="photo-actions">
        {file && state !== 'damaged' && (
          <PdfOpening mesa={bearer.mesa} rec={bearer.id} {...{ file, size, name }} words={text} />
        )}
        {onRemove && (
          <Button kind="quiet" icon="trash" label={text.removeNamed(name)} onClick={onRemove}>
            {text.remove}
          </Button>
        )}
      </div>
    </li>
  )
}
