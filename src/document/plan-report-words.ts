// The words that the quarterly report and the annual review ask for.
import type { Tally, ActivityState } from '../domain/progress/progress.ts'
import type { Item, Progress } from '../domain/progress/progress.ts'
import type { LineProgress } from '../domain/progress/count-plan.ts'
import type { PlanVersion } from '../domain/progress/plan-at.ts'
import type { StoredChoice } from '../domain/progress/choices.ts'
import type { Mesa } from '../domain/mesa.ts'
import type { LocalDate, Quarter } from '../domain/time.ts'
import type { Why } from '../domain/report/plan-report.ts'

type Names<K extends string> = Readonly<Record<K, string>>

export interface PlanReportWords {
  readonly title: (quarter: Quarter | null, year: number) => string
  readonly facts: Names<'cutoff' | 'version' | 'readings' | 'distribution' | 'asOf' | 'plan'>
  readonly cutoff: (cutoff: LocalDate, asked: LocalDate) => string
  readonly moment: (at: number) => string
  /** @param minutes the number of the acta by which it was agreed, where that is known */
  readonly version: (version: PlanVersion, minutes: string | undefined) => string
  readonly byDefault: string
  /** «13, 4 (2 por Mesa Local)» */
  readonly otherReadings: (chosen: readonly (readonly [number: number, reading: string])[]) => string
  readonly distributed: (numbers: readonly number[]) => string

  readonly silent: (mesa: string, last: LocalDate | null) => string
  /** Somebody of it said so: no alarm, and still missing. */
  readonly away: (mesa: string, until: LocalDate, last: LocalDate | null) => string
  readonly nothingYet: (mesas: readonly string[]) => string
  readonly toValidate: (count: number) => string
  readonly observed: (count: number) => string
  readonly unsent: (count: number) => string
  readonly unknownUnsent: string
  readonly unfinished: (cutoff: LocalDate) => string

  readonly tables: Names<'lines' | 'parts' | 'notDone' | 'changed' | 'remarks' | 'readings' | 'evidence' | 'mesas'>
  readonly notes: Names<'lines' | 'line' | 'parts' | 'notDone' | 'changed' | 'readings' | 'evidence' | 'mesas'>
  readonly line: (line: LineProgress['line'] | null) => string
  readonly lineSheet: (line: LineProgress['line'] | null) => string
  readonly columns: Names<
    | 'line'
    | 'fulfilled'
    | 'of'
    | 'excluded'
    | 'marks'
    | 'marksDone'
    | 'number'
    | 'activity'
    | 'target'
    | 'total'
    | 'goal'
    | 'percent'
    | 'toValidate'
    | 'observed'
    | 'unsent'
    | 'state'
    | 'part'
    | 'counted'
    | 'cap'
    | 'surplus'
    | 'remark'
    | 'reading'
    | 'others'
    | 'chosen'
    | 'date'
    | 'mesa'
    | 'what'
    | 'quarter'
    | 'fate'
    | 'lastSign'
    | 'situation'
    | 'why'
    | 'approved'
    | 'now'
    | 'done'
    | 'responsibles'
    | 'people'
  >
  readonly quarter: (quarter: Quarter) => string
  readonly cell: Names<'unscheduled' | 'planned'>
  readonly noNumber: string
  readonly state: (state: ActivityState) => string
  readonly excluded: (why: LineProgress['excluded'][number]['why'], numbers: readonly number[]) => string
  readonly flags: (activity: Progress) => readonly string[]
  readonly why: (why: Why) => string
  readonly people: (activity: Progress) => string
  readonly proposed: (amounts: readonly number[], by: StoredChoice) => string
  readonly quarterPart: (name: string) => string
  readonly chosen: (choice: StoredChoice | null) => string
  readonly evidence: (item: Item) => string
  readonly fate: (item: Item) => string
  readonly situation: (isActive: boolean) => string
  readonly never: string
  readonly day: (date: LocalDate) => string
  readonly mesa: (mesa: Mesa | undefined, id: string) => string
  readonly quarters: (quarters: readonly Quarter[]) => string
  readonly merged: (into: number) => string
  readonly added: string
  readonly tally: (done: number, target: number | null, beside: Tally) => string
}
