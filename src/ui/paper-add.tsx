// «Adjuntar un PDF». What cannot be taken is said in plain words, and nothing of it stays.
import { useRef } from 'preact/hooks'
import type { Bearer } from '../store/bearer.ts'
import { keepPaper } from '../store/papers.ts'
import { useApp } from './app-context.ts'
import { Button } from './parts/button.tsx'
import { papersText as text } from './text/meeting-papers.ts'
import { orderAtEnd } from '../domain/entry-order.ts'
import { usePdf } from './use-pdf.ts'

const LIMIT = 5

export function PaperAdd({ bearer, hint }: { bearer: Bearer; hint: string }) {
  const { store } = useApp()
  const { type = 'meeting', mesa, id: rec, papers } = bearer
  const input = useRef<HTMLInputElement>(null)
  const { trouble, setTrouble, isKeeping, choose } = usePdf(text, (pdf) =>
    keepPaper(store, { type, mesa, rec, ...pdf, order: orderAtEnd(papers) }),
  )
  const begin = () => {
    if (papers.length >= LIMIT) setTrouble(text.most(LIMIT))
    else input.current?.click()
  }
  return (
    <>
      <p class="quiet">{hint}</p>
      {trouble && (
        <p class="photo-trouble" role="alert">
          {trouble}
        </p>
      )}
      <p class="quiet" role="status">
        {isKeeping ? text.keeping : ''}
      </p>
      <input
        ref={input}
        type="file"
        accept="application/pdf"
        hidden
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      <Button icon="page" onClick={begin}>
        {text.add}
      </Button>
    </>
  )
}
