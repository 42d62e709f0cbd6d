// One paper: what it is called, how large it is, who has it; opened by the phone's own reader, and taken away.
import type { Sha } from '../domain/photo.ts'
import type { Bearer } from '../store/bearer.ts'
import type { ShownPaper } from '../store/papers.ts'
import { FileBadge } from './file-state.tsx'
import { Button } from './parts/button.tsx'
import { Icon } from './parts/icon.tsx'
import { papersText as text } from './text/meeting-papers.ts'
import { useBroughtFile } from './use-brought-file.ts'

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
        {file && state !== 'damaged' && <Opening {...{ bearer, file, size, name }} />}
        {onRemove && (
          <Button kind="quiet" icon="trash" label={text.removeNamed(name)} onClick={onRemove}>
            {text.remove}
          </Button>
        )}
      </div>
    </li>
  )
}

interface OpeningProps {
  readonly bearer: PaperRowProps['bearer']
  readonly file: Sha
  readonly size: number | undefined
  readonly name: string
}

/** As a download: a phone opens no PDF inside a page, and what it saved can be passed on. */
function Opening({ bearer: { mesa, id: rec }, file: sha, size, name }: OpeningProps) {
  const { address, bring, isBringing, trouble } = useBroughtFile({ mesa, sha, rec })
  if (!address) return null
  if (address.is === 'here')
    return (
      <a class="button button-secondary" href={address.url} download={name} aria-label={text.openNamed(name)}>
        <Icon name="download" />
        <span>{text.open}</span>
      </a>
    )
  return (
    <>
      <p role="status">{isBringing ? text.bringing : trouble && text.notBrought[trouble]}</p>
      {!isBringing && (
        <Button icon="download" onClick={() => void bring()}>
          {text.bring(size)}
        </Button>
      )}
    </>
  )
}
