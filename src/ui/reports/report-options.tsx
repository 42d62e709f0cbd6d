// What a person chooses of a report: which one, of when, of which mesa, up to what day.
import { useState } from 'preact/hooks'
import type { Part } from '../../domain/report/span.ts'
import { localDate, type LocalDate } from '../../domain/time.ts'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { planText } from '../text/plan.ts'
import { reportNames } from '../text/report-tables.ts'
import { reportsText as text } from '../text/reports.ts'
import { isPlanKind, partFor, partsOf, partSlug, REPORT_KINDS, yearsFor, type ReportAsk } from './report-ask.ts'
import type { Asked } from './use-report.ts'

export function ReportOptions({ ask, choice, source, onAsk }: Asked) {
  const set = (change: Partial<ReportAsk>) => onAsk({ ...ask, ...change })
  const { mesa: _mesa, ...ofAll } = ask
  const kinds = REPORT_KINDS.filter((kind) => yearsFor(kind, choice).length > 0)
  const parts = partsOf(ask.kind)
  const choosePart = (slug: string) => {
    const part = parts.find((each) => partSlug(each) === slug)
    if (part) set({ part })
  }
  const here = source.mesas.filter(({ isHere }) => isHere)
  return (
    <section class="reports-options card">
      <Choices
        label={text.which}
        options={kinds.map((kind) => ({ value: kind, label: reportNames[kind] }))}
        value={ask.kind}
        onChoose={(kind) => set({ kind, part: partFor(kind, ask.part) })}
      />
      <div class="reports-fields">
        <Select id="anio" label={text.year} value={String(ask.year)} onChoose={(year) => set({ year: Number(year) })}>
          {yearsFor(ask.kind, choice).map((year) => (
            <option key={year} value={String(year)}>
              {year}
            </option>
          ))}
        </Select>
        {ask.part.is === 'month' && (
          <Select id="mes" label={text.month} value={partSlug(ask.part)} onChoose={choosePart}>
            {parts.map((part) => (
              <option key={partSlug(part)} value={partSlug(part)}>
                {partName(part, ask.year)}
              </option>
            ))}
          </Select>
        )}
        {!isPlanKind(ask.kind) && (
          <Select
            id="mesa"
            label={text.mesa}
            value={ask.mesa ?? ''}
            onChoose={(value) => {
              const mesa = choice.mesas.find((each) => each === value)
              onAsk(mesa ? { ...ask, mesa } : ofAll)
            }}
            every={text.everyMesa}
          >
            {here.map(({ mesa, name }) => (
              <option key={mesa} value={mesa}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <CutoffField cutoff={ask.cutoff} today={choice.today} onChoose={(cutoff) => set({ cutoff })} />
      </div>
      {ask.part.is !== 'month' && parts.length > 1 && (
        <Choices
          label={text.part}
          options={parts.map((part) => ({ value: partSlug(part), label: partName(part, ask.year) }))}
          value={partSlug(ask.part)}
          onChoose={choosePart}
        />
      )}
    </section>
  )
}

function partName(part: Part, year: number): string {
  if (part.is === 'month') return text.monthName(year, part.month)
  return part.is === 'quarter' ? planText.roman[part.quarter] : text.wholeYear
}

interface CutoffFieldProps {
  readonly cutoff: LocalDate
  readonly today: LocalDate
  readonly onChoose: (cutoff: LocalDate) => void
}

/** A day that is half typed is no day yet: the field keeps it, the report stays as it is. */
function CutoffField({ cutoff, today, onChoose }: CutoffFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const isAhead = typed !== null && typed > today
  return (
    <TextField
      id="corte"
      label={text.cutoff}
      hint={isAhead ? text.cutoffAhead : text.cutoffHint}
      type="date"
      value={typed ?? cutoff}
      onInput={(value) => {
        setTyped(value)
        const said = localDate.safeParse(value)
        if (said.success) onChoose(said.data < today ? said.data : today)
      }}
      onLeave={() => setTyped(null)}
    />
  )
}
