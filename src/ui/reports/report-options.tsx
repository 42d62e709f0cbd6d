// What a person chooses of a report: which one, of when, of which mesa, up to what day.
import { useState } from 'preact/hooks'
import type { Part } from '../../domain/report/span.ts'
import { localDate, QUARTERS, type LocalDate } from '../../domain/time.ts'
import { Choices } from '../parts/choices.tsx'
import { TextField } from '../parts/field.tsx'
import { Select } from '../parts/select.tsx'
import { planText } from '../text/plan.ts'
import { reportNames } from '../text/report-tables.ts'
import { reportsText as text } from '../text/reports.ts'
import { PARTS, partSlug, REPORT_KINDS, type ReportAsk } from './report-ask.ts'
import type { Asked } from './use-report.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

export function ReportOptions({ ask, choice, source, onAsk }: Asked) {
  const set = (change: Partial<ReportAsk>) => onAsk({ ...ask, ...change })
  const { mesa: _mesa, ...ofAll } = ask
  const here = source.mesas.filter(({ isHere }) => isHere)
  return (
    <section class="reports-options card">
      <Choices
        label={text.which}
        options={REPORT_KINDS.map((kind) => ({ value: kind, label: reportNames[kind] }))}
        value={ask.kind}
        onChoose={(kind) => set({ kind, part: partFor(kind, ask) })}
      />
      <div class="reports-fields">
        <Select id="anio" label={text.year} value={String(ask.year)} onChoose={(year) => set({ year: Number(year) })}>
          {choice.years.map((year) => (
            <option key={year} value={String(year)}>
              {year}
            </option>
          ))}
        </Select>
        {ask.part.is === 'month' && (
          <Select
            id="mes"
            label={text.month}
            value={String(ask.part.month)}
            onChoose={(month) => set({ part: { is: 'month', month: Number(month) } })}
          >
            {MONTHS.map((month) => (
              <option key={month} value={String(month)}>
                {text.monthName(ask.year, month)}
              </option>
            ))}
          </Select>
        )}
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
        <CutoffField cutoff={ask.cutoff} today={choice.today} onChoose={(cutoff) => set({ cutoff })} />
      </div>
      {PARTS[ask.kind] === 'quarter' && (
        <Choices
          label={text.part}
          options={SPANS.map((part) => ({ value: partSlug(part), label: spanName(part) }))}
          value={partSlug(ask.part)}
          onChoose={(slug) => set({ part: SPANS.find((part) => partSlug(part) === slug) ?? { is: 'year' } })}
        />
      )}
    </section>
  )
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

const SPANS: readonly Part[] = [{ is: 'year' }, ...QUARTERS.map((quarter) => ({ is: 'quarter' as const, quarter }))]
const spanName = (part: Part): string => (part.is === 'quarter' ? planText.roman[part.quarter] : text.wholeYear)

/** The same days as far as the other report is cut into such parts. */
function partFor(kind: ReportAsk['kind'], { part }: ReportAsk): Part {
  if (PARTS[kind] === part.is || (part.is === 'year' && PARTS[kind] === 'quarter')) return part
  if (part.is === 'month') {
    const quarter = QUARTERS.find((each) => part.month <= each * 3)
    return quarter ? { is: 'quarter', quarter } : { is: 'year' }
  }
  return { is: 'month', month: part.is === 'quarter' ? part.quarter * 3 : 12 }
}
