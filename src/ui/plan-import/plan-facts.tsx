// What holds for the whole file: its ways of writing, what was not read, and the names of its lines.
import type { DraftLine, DraftNotice } from '../../domain/plan-import/draft.ts'
import { keeping, nameOfNotice } from '../../domain/plan-import/review.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { planImportText as text } from '../text/plan-import.ts'
import type { Reviewing } from './use-review.ts'

export function PlanFacts({ review, change, changeDraft, notices }: Reviewing & { notices: readonly DraftNotice[] }) {
  const { draft } = review
  const rename = (index: number, names: Partial<DraftLine>) =>
    changeDraft(
      { ...draft, lines: draft.lines.map((line, at) => (at === index ? { ...line, ...names } : line)) },
      `${index} ${Object.keys(names).join()}`,
    )
  return (
    <>
      {notices.length > 0 && (
        <section class="import-notices" aria-label={text.notices}>
          <h2>{text.notices}</h2>
          <ul>
            {notices.map((notice) => (
              <li key={nameOfNotice(notice)} class="import-odd" data-open>
                <Icon name="triangle" />
                <span>{text.notice(notice)}</span>
                <Button onClick={() => change(keeping(review, nameOfNotice(notice)))} children={text.understood} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <details class="import-lines" open={draft.lines.some(({ name }) => name === '')}>
        <summary>{text.lines}</summary>
        {draft.lines.map((line, index) => (
          <div key={index}>
            <TextField
              id={`import-line-${index}`}
              label={text.lineName(index + 1)}
              value={line.name}
              maxLength={300}
              onInput={(name) => rename(index, { name })}
            />
            <TextField
              id={`import-short-${index}`}
              label={text.lineShort(index + 1)}
              value={line.shortName}
              maxLength={60}
              onInput={(shortName) => rename(index, { shortName })}
            />
          </div>
        ))}
      </details>
    </>
  )
}
